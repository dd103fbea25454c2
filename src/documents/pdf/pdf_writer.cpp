#include "documents/pdf/pdf_writer.hpp"

#include <unistd.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "documents/document_refusal.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/pdf/pdf_fix_up.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

constexpr int after_printing = 80;  // percent

// Chromium tags a list of definitions as nothing, unless it is told that it is a list.
void make_lists_of_definitions(xml_node body) {
  for (xml_node list : find_elements(body, [](const xml_node& node) { return is_called(node, "dl"); })) {
    list.append_attribute("role").set_value("list");
    xml_node group;
    for (xml_node part = list.first_child(); part;) {
      const xml_node next = part.next_sibling();
      if (is_called(part, "dt")) {
        group = list.insert_child_before("div", part);
        group.append_attribute("role").set_value("listitem");
      }
      if (group && part != group) group.append_move(part);
      part = next;
    }
  }
}

ProgramCall printing(const std::filesystem::path& folder) {
  ProgramCall call;
  call.program = "/usr/bin/chromium-headless-shell";
  call.folder = folder;
  call.arguments = {"--disable-gpu",
                    "--no-pdf-header-footer",
                    "--generate-pdf-document-outline",
                    "--disable-background-networking",
                    "--disable-extensions",
                    "--disable-dev-shm-usage",
                    "--user-data-dir=" + (folder / "browser").string(),
                    "--print-to-pdf=" + (folder / "document.pdf").string(),
                    "file://" + (folder / "document.html").string()};
  return call;
}

// Chromium has no walls of its own for root, and we do not print without any.
Result<void> refuse_root_without_walls() {
  if (walls_here() == Walls::standing || geteuid() != 0) return {};
  return document_refusal(ErrorKind::unavailable, "documents.no_walls");
}

}  // namespace

Result<std::string> write_pdf(const Document& document, xml_node body, const PrintStyles& styles,
                              const SheetWords& words, const Conversion& conversion) {
  if (const auto walls = refuse_root_without_walls(); !walls) return walls.error();
  make_lists_of_definitions(body);
  const TemporaryFolder folder;
  write_file(folder.path() / "document.html", print_frame(document, write_markup(body), styles, words));
  const auto printed = run_converter(printing(folder.path()), conversion);
  if (!printed) return printed.error();
  conversion.tell(after_printing);
  return fix_up_pdf(folder.path() / "document.pdf", document);
}

}  // namespace foothold::documents
