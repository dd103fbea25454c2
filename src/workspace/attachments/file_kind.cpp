#include "workspace/attachments/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using namespace std::string_view_literals;

bool is_pdf(std::string_view bytes) {
  return bytes.starts_with("%PDF-");
}
bool is_png(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n\x1A\n");
}
bool is_jpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8\xFF");
}
bool is_gif(std::string_view bytes) {
  return bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a");
}
bool is_webp(std::string_view bytes) {
  return bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP";
}
// Word, Excel, PowerPoint and OpenDocument files of today are zip archives, those of long ago are of another kind.
bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04"sv);
}
// Macros stand in a part of this name, whatever the ending says.
bool is_office(std::string_view bytes) {
  return is_zip(bytes) && bytes.find("vbaProject.bin") == std::string_view::npos;
}
bool is_old_office(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}
// In whatever encoding: text has no zero bytes and hardly any other control characters.
bool is_text(std::string_view bytes) {
  return std::ranges::none_of(bytes, [](char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f';
  });
}

struct KnownKind {
  FileKind kind;
  bool (*fits)(std::string_view);
};

constexpr auto known_kinds = std::to_array<KnownKind>({
    {{"pdf", "application/pdf"}, is_pdf},
    {{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}, is_office},
    {{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}, is_office},
    {{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"}, is_office},
    {{"odt", "application/vnd.oasis.opendocument.text"}, is_zip},
    {{"ods", "application/vnd.oasis.opendocument.spreadsheet"}, is_zip},
    {{"odp", "application/vnd.oasis.opendocument.presentation"}, is_zip},
    {{"doc", "application/msword"}, is_old_office},
    {{"xls", "application/vnd.ms-excel"}, is_old_office},
    {{"ppt", "application/vnd.ms-powerpoint"}, is_old_office},
    {{"txt", "text/plain"}, is_text},
    {{"csv", "text/csv"}, is_text},
    {{"png", "image/png"}, is_png},
    {{"jpg", "image/jpeg"}, is_jpeg},
    {{"jpeg", "image/jpeg"}, is_jpeg},
    {{"gif", "image/gif"}, is_gif},
    {{"webp", "image/webp"}, is_webp},
});

std::string ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string() : lower_ascii(name.substr(dot + 1));
}

}  // namespace

Result<FileKind> recognise_file(std::string_view name, std::string_view bytes) {
  if (bytes.empty()) return invalid("file", "attachment.empty");
  const auto* known = std::ranges::find(known_kinds, ending_of(name),
                                        [](const KnownKind& one) { return std::string(one.kind.ending); });
  if (known == known_kinds.end())
    return invalid("file", "attachment.unknown_kind", {{"endings", join(file_endings(), ", ")}});
  if (!known->fits(bytes))
    return invalid("file", "attachment.other_kind", {{"ending", std::string(known->kind.ending)}});
  return known->kind;
}

std::vector<std::string> file_endings() {
  std::vector<std::string> endings;
  for (const KnownKind& known : known_kinds) endings.emplace_back(known.kind.ending);
  return endings;
}

}  // namespace foothold::workspace
