#include "workspace/digest/member_letters.hpp"

#include <algorithm>
#include <set>

#include "accounts/person.hpp"
#include "base/clock.hpp"
#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/calendar/calendar_view.hpp"
#include "workspace/findings/finding_views.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

constexpr int days_of_news = 7;
constexpr int days_ahead = 14;
constexpr std::size_t most_lines = 12;
constexpr std::int64_t most_changes = 500;
constexpr std::size_t longest_name = 120;

// What people typed.
std::string one_line(std::string_view value) {
  return in_one_line(value, longest_name);
}

class LetterWriter {
 public:
  explicit LetterWriter(const LetterRequest& request)
      : request_(request),
        person_(request.participant.visitor.person),
        page_(request.workspace.site(), person_.language, request.participant.path()),
        entries_(seen_entries(request.participant, request.records)),
        own_names_(own_person_records()) {}

  std::optional<accounts::Mail> reminder() const {
    const std::string& today = request_.records.today();
    const std::string tomorrow = day_after(today, 1);
    std::vector<std::string> lines;
    for (const CalendarEntry& entry : entries_) {
      const bool is_meeting_soon = entry.kind == EntryKind::event && entry.day <= tomorrow;
      const bool is_due = entry.kind != EntryKind::event && entry.day <= today;
      if (is_meeting_soon || (is_due && concerns_them(*entry.record))) lines.push_back(line_of(entry));
    }
    if (lines.empty()) return std::nullopt;
    return mail("letter.reminder", {.lines = shortened(lines)});
  }

  accounts::Mail digest() const {
    const std::string& today = request_.records.today();
    std::vector<std::string> late;
    std::vector<std::string> coming;
    for (const CalendarEntry& entry : entries_) {
      if (entry.kind != EntryKind::event && entry.day < today) late.push_back(line_of(entry));
      if (entry.day >= today && entry.day <= day_after(today, days_ahead)) coming.push_back(line_of(entry));
    }
    return mail(
        "letter.digest",
        {.news = shortened(news()), .coming = shortened(coming), .late = shortened(late), .checks = open_checks()});
  }

 private:
  // The lists of a letter, written out.
  struct Parts {
    std::string lines = {};
    std::string news = {};
    std::string coming = {};
    std::string late = {};
    std::string checks = {};
  };

  // The records of persons that stand for the member, by their mail address.
  [[nodiscard]] std::set<std::string> own_person_records() const {
    std::set<std::string> ids;
    for (const Record* record : request_.records.of("person"))
      if (accounts::folded_email(text_of(record->fields, "email")) == person_.email) ids.insert(record->id);
    return ids;
  }

  [[nodiscard]] bool concerns_them(const Record& record) const {
    if (record.owner == person_.id) return true;
    const std::string fields = boost::json::serialize(record.fields);
    return std::ranges::any_of(own_names_,
                               [&](const std::string& id) { return fields.find("person:" + id) != std::string::npos; });
  }

  [[nodiscard]] std::string outside(const std::string& rest) const {
    return request_.workspace.accounts.outside_link(person_.language, request_.participant.path(rest));
  }

  [[nodiscard]] std::string line_of(const CalendarEntry& entry) const {
    return "- " + date_words(page_, entry.day) + ": " + one_line(entry_title(page_, entry)) + " (" +
           entry_words(page_, request_.records, entry) + ")\n  " + outside("/records/" + entry.record->id);
  }

  // Each record once, the latest first.
  [[nodiscard]] std::vector<std::string> news() const {
    const std::string since = utc_after(-std::chrono::hours(24 * days_of_news));
    std::vector<std::string> lines;
    std::set<std::string> told;
    const auto changes = request_.workspace.records.latest_changes(request_.participant.coalition.id, most_changes,
                                                                   reader_of(request_.participant));
    for (const Change& change : changes) {
      const Record* record = request_.records.find(change.record);
      if (change.at < since || change.person == person_.id || record == nullptr) continue;
      if (told.insert(change.record).second)
        lines.push_back("- " + one_line(title_words(page_, record->title)) + "\n  " +
                        outside("/records/" + record->id));
    }
    return lines;
  }

  [[nodiscard]] std::string open_checks() const {
    const std::map<std::string, std::string> nobody;
    const FindingViews views(page_, request_.participant, request_.workspace.toolkit, nobody);
    std::vector<FindingView> shown;
    for (const TextedFinding& finding : only_seen(request_.findings, request_.records, request_.participant))
      shown.push_back(views.of(finding));
    const std::string words = findings_in_short(page_, shown);
    return words.empty() ? page_.text("checks.nothing_open") : words;
  }

  [[nodiscard]] std::string shortened(std::vector<std::string> lines) const {
    if (lines.empty()) return page_.text("letter.nothing");
    if (lines.size() > most_lines) {
      const std::string more = std::to_string(lines.size() - most_lines);
      lines.resize(most_lines);
      lines.push_back(page_.fill("letter.more", {{"count", more}}));
    }
    return join(lines, "\n");
  }

  [[nodiscard]] accounts::Mail mail(const std::string& key, const Parts& parts) const {
    const std::string coalition = one_line(request_.participant.coalition.name);
    const std::string name = one_line(person_.name);
    const std::string link = outside("");
    const std::string settings = outside("/settings");
    return {.recipient = person_.email,
            .language = person_.language,
            .subject = page_.fill(key + ".subject", {{"coalition", coalition}}),
            .body = page_.fill(key + ".body", {{"name", name},
                                               {"lines", parts.lines},
                                               {"news", parts.news},
                                               {"coming", parts.coming},
                                               {"late", parts.late},
                                               {"checks", parts.checks},
                                               {"link", link},
                                               {"settings", settings}})};
  }

  const LetterRequest& request_;
  const accounts::Person& person_;
  const html::PageContext page_;
  const std::vector<CalendarEntry> entries_;
  const std::set<std::string> own_names_;
};

}  // namespace

std::optional<accounts::Mail> reminder(const LetterRequest& request) {
  return LetterWriter(request).reminder();
}

accounts::Mail digest(const LetterRequest& request) {
  return LetterWriter(request).digest();
}

}  // namespace foothold::workspace
