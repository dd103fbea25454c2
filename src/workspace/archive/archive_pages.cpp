#include "workspace/archive/archive_pages.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "html/components.hpp"
#include "workspace/archive/archive_names.hpp"
#include "workspace/archive/archive_record_section.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

// Plain enough to be read in any browser in twenty years, and on paper.
constexpr const char* style_sheet = R"(body { font-family: sans-serif; line-height: 1.5; margin: 1rem; }
main { margin: 0 auto; max-width: 60rem; }
section { border-top: 1px solid #71767a; margin-top: 2rem; overflow-wrap: anywhere; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem 1rem; }
table { border-collapse: collapse; }
td, th { border: 1px solid #71767a; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
.fh-confidential__mark { font-weight: bold; text-transform: uppercase; }
blockquote { border-left: 4px solid #71767a; margin-left: 0; padding-left: 1rem; }
@media print {
  body { font-size: 10pt; margin: 0; }
  h2, h3, dt { break-after: avoid; }
  tr { break-inside: avoid; }
  .fh-confidential { display: table; table-layout: fixed; width: 100%; }
  .fh-confidential__mark { display: table-header-group; text-align: right; }
  .fh-confidential__body { display: table-row-group; }
}
)";

class ArchivePages {
 public:
  ArchivePages(const CoalitionArchive& archive, const ArchiveWords& words)
      : archive_(archive),
        words_(words),
        context_(PageContext(words.site, language(archive.coalition), "/").in_static_copy()),
        names_(archive, words, context_) {
    std::map<std::string_view, ArchivedRecord*> by_id;
    for (const Record& record : archive.records) records_[record.type].push_back({&record, {}, {}, {}});
    for (auto& [type, records] : records_)
      for (ArchivedRecord& record : records) by_id[record.record->id] = &record;
    const auto add = [&](const auto& items, auto list) {
      for (const auto& item : items)
        if (const auto at = by_id.find(item.record); at != by_id.end()) (at->second->*list).push_back(&item);
    };
    add(archive.changes, &ArchivedRecord::changes);
    add(archive.comments, &ArchivedRecord::comments);
    add(archive.attachments, &ArchivedRecord::attachments);
  }

  [[nodiscard]] std::vector<std::pair<std::string, std::string>> write() {
    std::vector<std::pair<std::string, std::string>> pages = {{"index.html", index()},
                                                              {"pages/style.css", style_sheet}};
    for (const auto& [type, records] : records_)
      pages.emplace_back("pages/" + type + ".html", type_page(type, records));
    return pages;
  }

 private:
  static Language language(const Coalition& coalition) {
    return coalition.languages.empty() ? Language::english : coalition.languages.front();
  }

  [[nodiscard]] std::string document(const std::string& title, std::string_view style,
                                     const std::function<void(Html&)>& write_main) const {
    Html html;
    html.doctype();
    {
      const Element document = html.open("html", {{"lang", language_code(context_.language())}});
      write_head(html, title, style);
      const Element body = html.open("body");
      const Element main = html.open("main");
      html.element("h1", {}, title);
      write_main(html);
    }
    return html.take();
  }

  static void write_head(Html& html, const std::string& title, std::string_view style) {
    const Element head = html.open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.element("title", {}, title);
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.single("link", {{"rel", "stylesheet"}, {"href", style}});
  }

  [[nodiscard]] std::string index() const {
    const Coalition& coalition = archive_.coalition;
    return document(coalition.name, "pages/style.css", [&](Html& html) {
      html::paragraph(html, context_.text("archive.about"));
      html::paragraph(html, context_.text("archive.about_files"));
      if (archive_.left_out > 0)
        html::paragraph(html, context_.fill("archive.left_out", {{"count", std::to_string(archive_.left_out)}}));
      {
        html::DefinitionList list(html);
        list.item(context_.text("coalitions.slug"), coalition.slug);
        list.item(context_.text("archive.founded"), html::moment_words(context_, coalition.created_at));
        list.item(context_.text("archive.changes"), std::to_string(archive_.head.number));
        if (!archive_.changes.empty())
          list.item(context_.text("archive.last_change"), html::moment_words(context_, archive_.changes.back().at));
      }
      write_types(html);
      write_members(html);
    });
  }

  void write_types(Html& html) const {
    html::heading(html, Heading::h2, context_.text("archive.contents"));
    const Element list = html.open("ul");
    for (const auto& [type, records] : records_) {
      const Element item = html.open("li");
      html::link(html, "pages/" + type + ".html", names_.plural(type));
      html.text(": " + std::to_string(records.size()));
    }
  }

  void write_members(Html& html) const {
    html::heading(html, Heading::h2, context_.text("members.title"));
    html::Table table(
        html, context_, context_.text("members.table"),
        {{context_.text("members.name")}, {context_.text("members.role")}, {context_.text("members.since")}},
        {.quiet = true});
    for (const auto& member : archive_.members)
      table.row(names_.person(member.person))
          .cell(context_.text("role." + std::string(role_name(member.role))))
          .cell(html::moment_words(context_, member.since));
  }

  [[nodiscard]] std::string type_page(const std::string& type, const std::vector<ArchivedRecord>& records) const {
    return document(names_.plural(type), "style.css", [&](Html& html) {
      html.element("p", {}, archive_.coalition.name);
      html::link(html, "../index.html", context_.text("archive.to_index"));
      const toolkit::RecordType* known = words_.toolkit.record_types.find(type);
      std::optional<html::Confidential> mark;
      if (known != nullptr && known->confidential) mark.emplace(html, context_);
      {
        const Element list = html.open("ul");
        for (const ArchivedRecord& archived : records) {
          const Element item = html.open("li");
          html::link(html, "#" + archived.record->id, names_.title(*archived.record));
        }
      }
      for (const ArchivedRecord& archived : records) write_record_section(html, context_, names_, known, archived);
    });
  }

  const CoalitionArchive& archive_;
  const ArchiveWords& words_;
  PageContext context_;
  ArchiveNames names_;
  std::map<std::string, std::vector<ArchivedRecord>> records_;  // by type
};

}  // namespace

std::vector<std::pair<std::string, std::string>> archive_pages(const CoalitionArchive& archive,
                                                               const ArchiveWords& words) {
  return ArchivePages(archive, words).write();
}

}  // namespace foothold::workspace
