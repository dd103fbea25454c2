#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// The fixed reference data of the Upward Mobility Framework, as written in content/framework. Plain values with labels
// in every language; ids are slugs that addresses, imports and coalitions' own records refer to, so they never change.

// One of the three parts of the definition of upward mobility.
struct Dimension {
  std::string id;
  Localized label;
  Localized meaning;
  Localized question;
  Localized local_signals;
};

// One way to look at fairness between groups: in results, in process, in structures.
struct EquityLens {
  Localized label;
  Localized meaning;
};

// How the program holds to an equity rule, from a mere hint to a block.
enum class EquitySeverity { required, choice, warning, hint, block, setting };

[[nodiscard]] std::string_view equity_severity_name(EquitySeverity severity);

struct EquityRule {
  std::string id;  // "EQ-1"
  Localized rule;
  EquitySeverity severity = EquitySeverity::hint;
};

// Racial equity is not a part of the definition but a test applied to every part.
struct RacialEquity {
  Localized label;
  Localized meaning;
  std::vector<EquityLens> lenses;
  std::vector<EquityRule> rules;
};

struct Principle {
  std::string id;
  Localized label;
  Localized meaning;
};

// One of the eight kinds of people and organizations that the toolkit is for.
struct Audience {
  std::string id;
  Localized label;
  Localized first_steps;
  Localized role;
};

// An answer to "Where are you on your upward mobility journey?", with the numbers of the chapters it leads to.
struct EntryPoint {
  std::string id;
  Localized statement;
  std::vector<int> chapters;
  Localized first_step;
};

// How deep in a system a condition lies.
enum class ConditionLevel { structural, relational, transformative };

[[nodiscard]] std::string_view condition_level_name(ConditionLevel level);

// One of the six conditions that hold a system in place; strategic actions name the one they change.
struct Condition {
  std::string id;
  Localized label;
  ConditionLevel level = ConditionLevel::structural;
  Localized meaning;
  Localized example;
};

// A kind of support that people need from their community.
struct Pillar {
  std::string id;
  Localized label;
  Localized meaning;
  std::vector<std::string> predictors;  // ids, in the order of the framework
};

// One condition of a community that research ties to upward mobility.
struct Predictor {
  struct Why {
    std::string dimension;  // id
    Localized text;
  };
  struct Lever {
    std::string condition;  // id
    Localized text;
  };

  std::string id;
  std::string pillar;  // id of the one pillar that lists it
  Localized label;
  Localized question;
  Localized definition;
  std::vector<Why> why_it_matters;
  std::vector<Localized> read_with_care;
  std::vector<Localized> local_data;
  std::vector<Lever> levers;
  std::vector<Localized> partners;
};

// Everything above as read: the lists in the order in which people see them.
struct FrameworkContent {
  Localized statement;
  RacialEquity racial_equity;
  std::vector<Dimension> dimensions;
  std::vector<Principle> principles;
  std::vector<Audience> audiences;
  std::vector<EntryPoint> entry_points;
  std::vector<Condition> conditions;
  std::vector<Pillar> pillars;
  std::vector<Predictor> predictors;
};

// The framework as the program asks it. Owns its content and is immutable, so any thread may ask; pointers and
// references stay good as long as the object stands where it is. Whoever is looked for by an id that does not exist is
// answered with null.
class Framework {
 public:
  Framework() = default;
  explicit Framework(FrameworkContent content);

  [[nodiscard]] const Localized& statement() const { return content_.statement; }
  [[nodiscard]] const RacialEquity& racial_equity() const { return content_.racial_equity; }
  [[nodiscard]] const std::vector<Dimension>& dimensions() const { return content_.dimensions; }
  [[nodiscard]] const std::vector<Principle>& principles() const { return content_.principles; }
  [[nodiscard]] const std::vector<Audience>& audiences() const { return content_.audiences; }
  [[nodiscard]] const std::vector<EntryPoint>& entry_points() const { return content_.entry_points; }
  [[nodiscard]] const std::vector<Condition>& conditions() const { return content_.conditions; }
  [[nodiscard]] const std::vector<Pillar>& pillars() const { return content_.pillars; }
  // All predictors in the order of the pillars and of the lists within them.
  [[nodiscard]] const std::vector<Predictor>& predictors() const { return content_.predictors; }

  [[nodiscard]] const Dimension* find_dimension(std::string_view id) const;
  [[nodiscard]] const Condition* find_condition(std::string_view id) const;
  [[nodiscard]] const Pillar* find_pillar(std::string_view id) const;
  [[nodiscard]] const Predictor* find_predictor(std::string_view id) const;

  // The predictors of one pillar, in its order.
  [[nodiscard]] std::vector<const Predictor*> predictors_of(const Pillar& pillar) const;

 private:
  FrameworkContent content_;
};

// "/framework/pillars/work" and "/framework/predictors/housing-affordability"
[[nodiscard]] std::string pillar_path(const Pillar& pillar);
[[nodiscard]] std::string predictor_path(const Predictor& predictor);

}  // namespace foothold::toolkit
