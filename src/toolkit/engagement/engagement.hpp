#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// How much say residents have, as written in content/engagement-levels.yaml. A plain value.
struct EngagementLevel {
  std::string id;
  Localized label;
  Localized meaning;
  Localized promise;  // printed on invitations
  Localized who_decides;
  Localized when_to_use;
};

// A way to engage people, as written in content/engagement-methods.yaml. A plain value.
struct EngagementMethod {
  std::string id;
  Localized name;
  Localized best_for;
  std::vector<std::string> levels;  // ids of levels that it suits; never empty
  Localized group_size;
  int fewest = 1;           // how many people take part at a time
  std::optional<int> most;  // nothing: there is no upper limit
  Localized time;
  std::string time_band;  // "minutes", "hours", "weeks", "months"
  std::string cost_band;  // "low", "medium", "high"
  Localized staff_skills;
  Localized data_produced;
  Localized strengths;
  Localized limits;
  std::string privacy_risk;  // "low", "medium", "medium-high", "high"
  Localized accessibility;
  std::vector<Localized> steps;
  std::string worksheet;  // the code of the worksheet on which it is planned, "W3.2"
};

// The levels and the methods, in the order of the content. Owns them and never changes after reading.
struct Engagement {
  std::vector<EngagementLevel> levels;
  std::vector<EngagementMethod> methods;

  [[nodiscard]] const EngagementLevel* find_level(std::string_view id) const;    // null when there is no such level
  [[nodiscard]] const EngagementMethod* find_method(std::string_view id) const;  // the same
};

// The chapter whose page leads to the methods.
inline constexpr int engagement_chapter = 3;

// The address of all methods, and of one: "/toolkit/methods/survey".
inline constexpr std::string_view methods_path = "/toolkit/methods";
[[nodiscard]] std::string method_path(const EngagementMethod& method);

// A question that a survey can start from, as written in content/survey-starter.yaml.
struct StarterQuestion {
  std::string id;
  std::string kind;  // "agreement", "one", "several"
  Localized question;
  std::string dimension;  // that it measures; empty when it measures none
  bool about_person = false;
  Localized reason;  // why it asks who the person is; empty otherwise
  std::vector<Localized> options;
};
struct SurveyStarter {
  std::vector<Localized> agreement_steps;  // the answers to questions of the kind "agreement"
  std::vector<StarterQuestion> questions;
};

}  // namespace foothold::toolkit
