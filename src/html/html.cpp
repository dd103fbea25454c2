#include "html/html.hpp"

#include <array>

#include "base/text.hpp"

namespace foothold::html {
namespace {

constexpr std::string_view special_letters = "&<>\"'";

std::string_view entity(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

constexpr std::array<bool, 256> special = [] {
  std::array<bool, 256> table{};
  for (const char letter : special_letters) table[static_cast<unsigned char>(letter)] = true;
  return table;
}();

// Text between two special letters is copied in one piece, because most text has none.
void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!special[static_cast<unsigned char>(text[at])]) continue;
    out.append(text.substr(from, at - from)).append(entity(text[at]));
    from = at + 1;
  }
  out.append(text.substr(from));
}

}  // namespace

std::string escaped(std::string_view text) {
  if (text.find_first_of(special_letters) == std::string_view::npos) return std::string(text);
  std::string out;
  append_escaped(out, text);
  return out;
}

// Browsers ignore blanks and control letters inside a scheme, so everything before the first ':' must be plain for the
// address to be judged at all; without a scheme it is relative and harmless.
std::string_view safe_address(std::string_view address) {
  const std::size_t colon = address.find(':');
  const std::size_t path_start = address.find_first_of("/?#");
  if (colon == std::string_view::npos || (path_start != std::string_view::npos && path_start < colon)) return address;
  const std::string scheme = lower_ascii(address.substr(0, colon));
  return scheme == "http" || scheme == "https" || scheme == "mailto" ? address : std::string_view("#");
}

Element::~Element() {
  html_.end_tag(tag_);
}

Element Html::open(Literal tag, Attributes attributes) {
  start_tag(tag, attributes);
  return {*this, tag};
}

Html& Html::element(Literal tag, Attributes attributes, std::string_view content) {
  start_tag(tag, attributes);
  append_escaped(out_, content);
  end_tag(tag);
  return *this;
}

Html& Html::single(Literal tag, Attributes attributes) {
  start_tag(tag, attributes);
  return *this;
}

Html& Html::text(std::string_view content) {
  append_escaped(out_, content);
  return *this;
}

Html& Html::append(const KeptMarkup& kept) {
  out_ += kept.text();
  return *this;
}

KeptMarkup KeptMarkup::of(const Html& written) {
  return KeptMarkup(written.str());
}

Html& Html::append(const Html& other) {
  out_ += other.out_;
  return *this;
}

Html& Html::doctype() {
  out_ += "<!doctype html>\n";
  return *this;
}

void Html::start_tag(Literal tag, Attributes attributes) {
  out_ += '<';
  out_ += tag.text();
  for (const Attribute& attribute : attributes) {
    if (!attribute.present()) continue;
    out_ += ' ';
    out_ += attribute.name();
    if (!attribute.has_value()) continue;
    out_ += "=\"";
    append_escaped(out_, attribute.is_address() ? safe_address(attribute.value()) : attribute.value());
    out_ += '"';
  }
  out_ += '>';
}

void Html::end_tag(Literal tag) {
  out_ += "</";
  out_ += tag.text();
  out_ += '>';
}

}  // namespace foothold::html
