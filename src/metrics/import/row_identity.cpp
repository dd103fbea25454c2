#include "metrics/import/row_identity.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::string zero_padded(std::string_view digits, std::size_t width) {
  return std::string(width - digits.size(), '0') + std::string(digits);
}

}  // namespace

std::string shown_cell(std::string_view cell) {
  static constexpr std::size_t longest = 80;
  return repair_utf8(cell.substr(0, longest));
}

bool RowIdentity::read(const std::vector<std::string_view>& fields, std::size_t line) {
  line_ = line;
  note_foreign_letters(fields);
  if (!read_year(fields) || !read_place(fields) || !read_subgroup(fields)) return false;
  if (subgroup_ == 0) places_by_year_[year_].insert(*place_);
  return true;
}

void RowIdentity::reject_row(Finding finding, std::string column, std::string_view value, std::string reason) {
  report_.add(finding, {line_, std::move(column), shown_cell(value), std::move(reason)});
}

// Names come from the reference list, so a wrong letter in the file does no harm; it is reported all the same.
void RowIdentity::note_foreign_letters(const std::vector<std::string_view>& fields) {
  for (const auto& column : {plan_.state_name, plan_.place_name})
    if (column && !is_valid_utf8(fields[*column]))
      report_.add(Finding::latin1_text, {line_, header_[*column], shown_cell(fields[*column]), "read as Latin-1"});
}

bool RowIdentity::read_year(const std::vector<std::string_view>& fields) {
  const std::string_view cell = trim(fields[plan_.year]);
  if (!cell.empty() && cell == year_text_) return true;
  const auto year = parse_integer(cell);
  if (!year || *year < 1990 || *year > 2100) {
    reject_row(Finding::bad_year, "year", cell, "a year must be four digits");
    return false;
  }
  year_ = static_cast<int>(*year);
  year_text_ = std::string(cell);
  place_key_.clear();
  return true;
}

// Rows of one place follow one another, so the place of the row before is tried first.
bool RowIdentity::read_place(const std::vector<std::string_view>& fields) {
  const std::string_view state = trim(fields[plan_.state]);
  const std::string_view code = trim(fields[plan_.code]);
  const bool same_as_before = place_key_.size() == state.size() + 1 + code.size() && place_key_.starts_with(state) &&
                              place_key_[state.size()] == '-' && place_key_.ends_with(code);
  if (same_as_before) return place_.has_value();
  place_key_ = std::string(state) + "-" + std::string(code);
  place_ = find_place(state, code);
  return place_.has_value();
}

std::optional<PlaceIndex> RowIdentity::find_place(std::string_view state, std::string_view code) {
  const std::size_t width = file_.level == Level::county ? 3 : 5;
  if (!is_digits(state) || !is_digits(code) || state.size() > 2 || code.size() > width) {
    reject_row(Finding::bad_code, header_[plan_.code], place_key_,
               "codes must be digits: 2 for the state, " + std::to_string(width) + " for the place");
    return std::nullopt;
  }
  if (state.size() < 2 || code.size() < width)
    report_.add(Finding::padded_code, {line_, header_[plan_.code], place_key_, "leading zeros were missing"});
  return find_reference(zero_padded(state, 2) + zero_padded(code, width));
}

std::optional<PlaceIndex> RowIdentity::find_reference(const std::string& geoid_text) {
  const auto geoid = places::Geoid::parse(geoid_text);
  const auto place = geoid ? context_.places->find(*geoid) : std::nullopt;
  if (place && context_.places->exists_in(context_.places->at(*place), year_)) return place;
  const bool connecticut = place && geoid->state() == "09" && file_.level == Level::county;
  reject_row(connecticut ? Finding::connecticut_code : Finding::unknown_place, header_[plan_.code], geoid_text,
             connecticut
                 ? "Connecticut has counties until 2021 and planning regions from 2022; not this code in " + year_text_
                 : "the reference list has no such place in " + year_text_);
  return std::nullopt;
}

bool RowIdentity::read_subgroup(const std::vector<std::string_view>& fields) {
  subgroup_ = 0;
  if (!plan_.subgroup) return true;
  const std::string_view label = trim(fields[*plan_.subgroup]);
  const Breakdown& breakdown = context_.catalogue->breakdown(file_.breakdown);
  if (!is_type_of(breakdown, fields)) return false;
  const auto subgroup = context_.catalogue->find_subgroup(file_.breakdown, label);
  if (!subgroup) {
    reject_row(Finding::unknown_subgroup, "subgroup", label, "not a subgroup of " + breakdown.id);
    return false;
  }
  subgroup_ = *subgroup;
  if (breakdown.subgroups[subgroup_].name != label)
    report_.add(Finding::renamed_label,
                {line_, "subgroup", shown_cell(label), "read as " + breakdown.subgroups[subgroup_].name});
  return true;
}

bool RowIdentity::is_type_of(const Breakdown& breakdown, const std::vector<std::string_view>& fields) {
  if (!plan_.subgroup_type) return true;
  const std::string_view type = trim(fields[*plan_.subgroup_type]);
  const auto& types = breakdown.published_types;
  const bool known = type == "all" || std::find(types.begin(), types.end(), type) != types.end();
  if (!known) reject_row(Finding::unknown_subgroup, "subgroup_type", type, "this file holds " + breakdown.id);
  return known;
}

void RowIdentity::report_incomplete_years() {
  for (const auto& [year, found] : places_by_year_) {
    std::size_t expected = 0;
    for (const places::Place& place : context_.places->places())
      if (place.geoid.level() == file_.level && context_.places->exists_in(place, year)) ++expected;
    if (found.size() < expected)
      report_.add(Finding::incomplete_year,
                  {0, "year", std::to_string(year),
                   std::to_string(found.size()) + " of " + std::to_string(expected) + " places"});
  }
}

}  // namespace foothold::metrics
