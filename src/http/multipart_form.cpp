#include "http/multipart_form.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "http/refusals.hpp"

namespace foothold::http {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::string_view dashes = "--";
constexpr std::size_t longest_boundary = 70;
constexpr std::size_t longest_name = 300;

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code < 0x20 || code == 0x7F;
}

bool may_stand_in_boundary(char letter) {
  return !is_control(letter) && static_cast<unsigned char>(letter) < 0x80 && letter != '"' && letter != '\\';
}

// One header such as `form-data; name="file"; filename="a \"b\".csv"`: the word before the first semicolon, and the
// parameters behind it.
class HeaderValue {
 public:
  explicit HeaderValue(std::string_view text) {
    const std::size_t semicolon = std::min(text.find(';'), text.size());
    word_ = lower_ascii(trim(text.substr(0, semicolon)));
    text.remove_prefix(semicolon);
    while (text.starts_with(';')) {
      text.remove_prefix(1);
      take_parameter(text);
    }
  }

  [[nodiscard]] const std::string& word() const { return word_; }
  // Nothing when there is no such parameter.
  [[nodiscard]] std::optional<std::string> find(std::string_view name) const {
    for (const auto& [parameter, value] : parameters_)
      if (parameter == name) return value;
    return std::nullopt;
  }

 private:
  void take_parameter(std::string_view& text) {
    const std::size_t name_end = std::min(text.find_first_of("=;"), text.size());
    std::string name = lower_ascii(trim(text.substr(0, name_end)));
    text.remove_prefix(name_end);
    if (!text.starts_with('=')) return;
    text = text.substr(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    parameters_.emplace_back(std::move(name), text.starts_with('"') ? take_quoted(text) : take_word(text));
  }

  static std::string take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(';'), text.size());
    std::string word(trim(text.substr(0, end)));
    text.remove_prefix(end);
    return word;
  }

  // Some clients write a backslash before a quote; browsers write %22 and leave backslashes as they are.
  static std::string take_quoted(std::string_view& text) {
    std::string quoted;
    std::size_t at = 1;
    for (; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == '"') ++at;
      quoted += text[at];
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    text.remove_prefix(std::min(text.find(';'), text.size()));
    return quoted;
  }

  std::string word_;
  std::vector<std::pair<std::string, std::string>> parameters_;
};

// What browsers put in place of letters that would end the name.
std::string without_escapes(const std::string& name) {
  return replace_all(replace_all(replace_all(name, "%22", "\""), "%0D", "\r"), "%0A", "\n");
}

// Old browsers send the whole path of a file; only its last part is anybody's business.
std::string plain_file_name(const std::string& sent) {
  std::string name = without_escapes(sent);
  name.erase(0, name.find_last_of("/\\") + 1);
  name.erase(std::remove_if(name.begin(), name.end(), is_control), name.end());
  return std::string(whole_letters(trim(name), longest_name));
}

class MultipartReader {
 public:
  MultipartReader(std::string_view boundary, std::string_view body, const MultipartLimits& limits)
      : delimiter_(std::string(line_end) + std::string(dashes) + std::string(boundary)), rest_(body), limits_(limits) {}

  Result<MultipartForm> read() {
    if (!skip_preamble()) return malformed_form("the boundary is not in the body");
    std::vector<MultipartPart> parts;
    while (!rest_.starts_with(dashes)) {
      if (parts.size() == limits_.parts) return malformed_form("more than " + std::to_string(limits_.parts) + " parts");
      auto part = read_part();
      if (!part) return part.error();
      parts.push_back(std::move(part).value());
    }
    return MultipartForm(std::move(parts));
  }

 private:
  // The first boundary stands at the very beginning or, behind text that says nothing, on a line of its own.
  bool skip_preamble() {
    const std::string_view first = std::string_view(delimiter_).substr(line_end.size());
    if (rest_.starts_with(first)) {
      rest_.remove_prefix(first.size());
      return true;
    }
    return take_until_delimiter().has_value();
  }

  std::optional<std::string_view> take_until_delimiter() {
    const std::size_t end = rest_.find(delimiter_);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end + delimiter_.size());
    return taken;
  }

  // A boundary ends its line; blanks may stand behind it.
  bool end_boundary_line() {
    while (rest_.starts_with(' ') || rest_.starts_with('\t')) rest_.remove_prefix(1);
    if (!rest_.starts_with(line_end)) return false;
    rest_.remove_prefix(line_end.size());
    return true;
  }

  Result<MultipartPart> read_part() {
    if (!end_boundary_line()) return malformed_form("letters behind a boundary");
    MultipartPart part;
    if (const auto headers = read_headers(part); !headers) return headers.error();
    const auto bytes = take_until_delimiter();
    if (!bytes) return malformed_form("the last boundary is missing");
    part.bytes = *bytes;
    if (!part.is_file && !is_valid_utf8(part.bytes)) return malformed_form("a field is not UTF-8");
    return part;
  }

  Result<void> read_headers(MultipartPart& part) {
    const std::string_view head = rest_.substr(0, limits_.header_bytes);
    std::size_t line_start = 0;
    bool named = false;
    while (true) {
      const std::size_t end = head.find(line_end, line_start);
      if (end == std::string_view::npos) return malformed_form("the head of a part is too long or cut off");
      const std::string_view line = head.substr(line_start, end - line_start);
      line_start = end + line_end.size();
      if (line.empty()) break;
      if (!take_header(line, part, named)) return malformed_form("a header of a part cannot be read");
    }
    rest_.remove_prefix(line_start);
    return named ? Result<void>() : malformed_form("a part without a name");
  }

  // False for what is no header, and for a name that is not UTF-8. Headers that say nothing to us are passed over.
  static bool take_header(std::string_view line, MultipartPart& part, bool& named) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_valid_utf8(line)) return false;
    const std::string name = lower_ascii(line.substr(0, colon));
    const HeaderValue value(line.substr(colon + 1));
    if (name == "content-type") part.media_type = value.word();
    if (name != "content-disposition") return true;
    const auto field = value.find("name");
    if (value.word() != "form-data" || !field || field->size() > longest_name) return false;
    part.name = without_escapes(*field);
    named = true;
    const auto file = value.find("filename");
    part.is_file = file.has_value();
    if (file) part.file_name = plain_file_name(*file);
    return true;
  }

  std::string delimiter_;
  std::string_view rest_;
  const MultipartLimits& limits_;
};

}  // namespace

const MultipartPart* MultipartForm::find(std::string_view name) const {
  const auto at = std::ranges::find(parts_, name, &MultipartPart::name);
  return at == parts_.end() ? nullptr : &*at;
}

std::string_view MultipartForm::text(std::string_view name) const {
  const auto at = std::ranges::find_if(parts_, [&](const auto& part) { return part.name == name && !part.is_file; });
  return at == parts_.end() ? std::string_view() : at->bytes;
}

Result<MultipartForm> parse_multipart(std::string_view content_type, std::string_view body,
                                      const MultipartLimits& limits) {
  if (body.size() > limits.total_bytes) return body_too_large(limits.total_bytes);
  const HeaderValue type(content_type);
  if (type.word() != "multipart/form-data") return malformed_form("the body is not multipart/form-data");
  const std::string boundary = type.find("boundary").value_or("");
  if (boundary.empty() || boundary.size() > longest_boundary || boundary.ends_with(' ') ||
      !std::ranges::all_of(boundary, may_stand_in_boundary))
    return malformed_form("no boundary that can be used");
  return MultipartReader(boundary, body, limits).read();
}

}  // namespace foothold::http
