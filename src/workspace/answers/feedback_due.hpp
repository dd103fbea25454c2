#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What those who took part were promised to hear, activity by activity. Pure; pointers lead into the records.

enum class FeedbackState {
  overdue,
  owed,      // it was held, and there is time yet
  upcoming,  // it is still to be held, or nobody has said when
  sent
};
// "overdue", as in the keys of words.
[[nodiscard]] std::string_view feedback_state_name(FeedbackState state);

struct FeedbackDue {
  const Record* activity = nullptr;  // an engagement activity, or a data walk that belongs to none
  std::string held_on;               // its last day; may be empty
  std::string due_on;                // may be empty as well
  FeedbackState state = FeedbackState::upcoming;
  int days_overdue = 0;            // 0 unless it is overdue
  const Record* report = nullptr;  // the one that was sent, else one that was begun; null when there is none
};

// It is due on the day that the activity names, or so many days after it was held: those of the profile, or 60, unless
// a plan says fewer. What is overdue first, the longest before the others; then what is owed, what comes, and what was
// sent.
[[nodiscard]] std::vector<FeedbackDue> feedback_due(const CoalitionRecords& records);

// The report that was sent to those who took part in an activity; null while there is none.
[[nodiscard]] const Record* sent_feedback(const CoalitionRecords& records, const Record& activity);

}  // namespace foothold::workspace
