#include "workspace/engagement/reach.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/localized_values.hpp"

namespace foothold::workspace {
namespace {

using Kind = ReachNumber::Kind;

constexpr std::string_view activity_type = "engagement-activity";

std::optional<int> count_in(const Fields& row, std::string_view field) {
  const auto number = number_of(row, field);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

void add(std::optional<int>& sum, std::optional<int> more) {
  if (more) sum = sum.value_or(0) + *more;
}

// What hides the few among the numbers of one group, whose sum is known to the reader as well. From `enough` people on
// a number is said by its count.
class Hiding {
 public:
  Hiding(std::vector<ActivityReach>& parts, ReachNumber& sum, int enough) : parts_(parts), sum_(sum), enough_(enough) {}

  void hide() {
    for (ActivityReach& part : parts_)
      if (is_few(part.came)) note_hidden(part.came, Kind::few);
    if (is_few(sum_)) {
      sum_ = {Kind::few, 0};
      return;
    }
    while (gives_away()) {
      ReachNumber* next = smallest_shown();
      if (next == nullptr) {
        sum_ = {Kind::hidden, 0};
        return;
      }
      note_hidden(*next, Kind::hidden);
    }
  }

 private:
  [[nodiscard]] bool is_few(const ReachNumber& number) const {
    return number.kind == Kind::shown && number.count > 0 && number.count < enough_;
  }

  void note_hidden(ReachNumber& number, Kind kind) {
    rest_ += number.count;
    ++(kind == Kind::few ? few_ : hidden_);
    number = {kind, 0};
  }

  // Whether the sum of what is hidden leaves only one way to share it out.
  [[nodiscard]] bool gives_away() const {
    if (few_ == 0) return false;
    const bool all_least = rest_ == few_ + hidden_ * enough_;
    const bool all_most = hidden_ == 0 && rest_ == few_ * (enough_ - 1);
    return few_ + hidden_ == 1 || all_least || all_most;
  }

  [[nodiscard]] ReachNumber* smallest_shown() {
    ReachNumber* smallest = nullptr;
    for (ActivityReach& part : parts_)
      if (part.came.kind == Kind::shown && part.came.count > 0 &&
          (smallest == nullptr || part.came.count < smallest->count))
        smallest = &part.came;
    return smallest;
  }

  std::vector<ActivityReach>& parts_;
  ReachNumber& sum_;
  const int enough_;
  int few_ = 0;
  int hidden_ = 0;
  int rest_ = 0;  // the sum of what is hidden
};

// The rows of one activity about one group, as one.
void add_row(GroupReach& group, const Record& activity, const Fields& row) {
  if (group.activities.empty() || group.activities.back().activity != &activity)
    group.activities.push_back({&activity, std::nullopt, {}});
  ActivityReach& line = group.activities.back();
  add(line.planned, count_in(row, "planned"));
  if (const auto came = count_in(row, "reached")) line.came = {Kind::shown, line.came.count + *came};
}

// The share follows from numbers that are shown beside it, so it tells no more than they do.
void add_up(GroupReach& group, int enough) {
  int planned_where_counted = 0;
  for (const ActivityReach& line : group.activities) {
    add(group.planned, line.planned);
    if (line.came.kind != Kind::shown) continue;
    group.came = {Kind::shown, group.came.count + line.came.count};
    planned_where_counted += line.planned.value_or(0);
  }
  Hiding(group.activities, group.came, enough).hide();
  if (group.came.kind == Kind::shown && planned_where_counted > 0)
    group.share = static_cast<double>(group.came.count) / planned_where_counted;
}

std::string name_of(const GroupReach& group) {
  return group.record == nullptr ? group.group : group.record->title;
}

std::set<std::string, std::less<>> planned_groups(const CoalitionRecords& records) {
  std::set<std::string, std::less<>> groups;
  for (const Record* activity : records.of(activity_type))
    for (const Fields* row : rows_of(activity->fields, "reach"))
      for (std::string& id : ids_of(*row, "group")) groups.insert(std::move(id));
  return groups;
}

// The groups as the list of barrier groups calls them.
std::set<std::string, std::less<>> listed_as(const CoalitionRecords& records,
                                             const std::set<std::string, std::less<>>& groups) {
  std::set<std::string, std::less<>> listed;
  for (const std::string& id : groups)
    if (const Record* group = records.find(id)) listed.insert(text_of(group->fields, "listed_as"));
  return listed;
}

}  // namespace

std::vector<GroupReach> reach_by_group(const CoalitionRecords& records, int enough) {
  std::map<std::string, GroupReach> groups;
  for (const Record* activity : records.of(activity_type))
    for (const Fields* row : rows_of(activity->fields, "reach"))
      if (const std::string reference = text_of(*row, "group"); !reference.empty()) {
        GroupReach& group = groups[reference];
        group.group = reference;
        const auto found = records_of(records, *row, "group");
        group.record = found.empty() ? nullptr : found.front();
        add_row(group, *activity, *row);
      }
  std::vector<GroupReach> list;
  for (auto& [reference, group] : groups) {
    add_up(group, enough);
    list.push_back(std::move(group));
  }
  std::ranges::stable_sort(list, {}, name_of);
  return list;
}

std::vector<GroupWithoutPlan> groups_without_plan(const CoalitionRecords& records) {
  const auto planned = planned_groups(records);
  auto known = listed_as(records, planned);
  std::vector<GroupWithoutPlan> missing;
  for (const Record* needs : records.of("coalition-needs")) {
    for (const Record* group : records_of(records, needs->fields, "groups")) {
      known.insert(text_of(group->fields, "listed_as"));
      const bool named = std::ranges::find(missing, group, &GroupWithoutPlan::record) != missing.end();
      if (!planned.contains(group->id) && !named) missing.push_back({same_in_all(group->title), group});
    }
    for (const std::string& choice : texts_of(needs->fields, "barrier_groups"))
      if (choice != "other" && known.insert(choice).second)
        missing.push_back({records.choice_label("coalition-needs", "barrier_groups", choice), nullptr});
  }
  return missing;
}

}  // namespace foothold::workspace
