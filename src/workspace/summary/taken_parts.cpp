#include "workspace/summary/taken_parts.hpp"

#include <algorithm>
#include <map>

#include "base/files.hpp"
#include "base/text.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array<std::string_view, 5> state_names = {"nothing", "open", "current", "outdated", "own"};
constexpr std::string_view marks_field = "taken";
constexpr std::size_t mark_letters = 12;

// Browsers end lines otherwise than we do, and nobody sees blanks at the ends.
std::string plain(std::string_view text) {
  return std::string(trim(replace_all(text, "\r\n", "\n")));
}

std::string mark_of(std::string_view text) {
  return sha256(plain(text)).substr(0, mark_letters);
}

// "who_we_are:0123456789ab strengths:…"
using Marks = std::map<std::string, std::string, std::less<>>;
Marks read_marks(const Fields& summary) {
  Marks marks;
  const std::string written = text_of(summary, marks_field);
  for (const std::string_view mark : split(written, ' ')) {
    const std::size_t colon = mark.find(':');
    if (colon != std::string_view::npos) marks.emplace(mark.substr(0, colon), mark.substr(colon + 1));
  }
  return marks;
}

std::string written_marks(const Marks& marks) {
  std::vector<std::string> written;
  for (const auto& [field, mark] : marks) written.push_back(field + ":" + mark);
  return join(written, " ");
}

PartState state_of(const std::string& written, const std::string& composed, const std::string& mark) {
  if (written.empty()) return composed.empty() ? PartState::nothing : PartState::open;
  if (written == composed) return PartState::current;
  return mark == mark_of(written) ? PartState::outdated : PartState::own;
}

void add_references(Fields& fields, const Fields& summary, std::string_view field,
                    const std::vector<std::string>& references) {
  const boost::json::value* known = fields.if_contains(field);
  if (known == nullptr) known = summary.if_contains(field);
  boost::json::array all = known != nullptr && known->is_array() ? known->get_array() : boost::json::array();
  const std::size_t before = all.size();
  for (const std::string& reference : references)
    if (std::ranges::find(all, boost::json::value(reference)) == all.end()) all.emplace_back(reference);
  if (all.size() > before) fields[field] = std::move(all);
}

}  // namespace

std::string_view part_state_name(PartState state) {
  return state_names[static_cast<std::size_t>(state)];
}

std::vector<PartBeside> beside_record(const Fields& summary, std::vector<ComposedPart> composed) {
  const Marks marks = read_marks(summary);
  std::vector<PartBeside> parts;
  for (ComposedPart& one : composed) {
    const auto at = marks.find(one.part.field);
    const std::string mark = at == marks.end() ? std::string() : at->second;
    const std::string now = plain(text_of_part(one));
    PartBeside part{.composed = {}, .written = plain(text_of(summary, one.part.field))};
    part.composed = std::move(one);
    part.state = state_of(part.written, now, mark);
    part.has_moved = part.state == PartState::own && !mark.empty() && mark != mark_of(now);
    parts.push_back(std::move(part));
  }
  return parts;
}

Fields taking_of(const Fields& summary, const std::vector<const PartBeside*>& parts) {
  Fields fields;
  Marks marks = read_marks(summary);
  for (const PartBeside* part : parts) {
    const std::string text = plain(text_of_part(part->composed));
    fields[part->composed.part.field] = text;
    marks[std::string(part->composed.part.field)] = mark_of(text);
    add_references(fields, summary, "findings", part->composed.findings);
    add_references(fields, summary, "readings", part->composed.numbers);
    add_references(fields, summary, "priorities", part->composed.priorities);
    add_references(fields, summary, "sources", part->composed.sources);
  }
  if (!parts.empty()) fields[marks_field] = written_marks(marks);
  return fields;
}

}  // namespace foothold::workspace
