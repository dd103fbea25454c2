#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "publishing/versions/plan_contents.hpp"
#include "publishing/versions/plan_version.hpp"
#include "storage/database.hpp"

namespace foothold::publishing {

// The published plans of all coalitions. What was published never changes; parts and files of data carry the hash of
// what is in them, and one that does not fit is `Broken`. Thread-safe; borrows the database. Throws DatabaseProblem.
class PlanVersionStore {
 public:
  explicit PlanVersionStore(storage::Database& database) : database_(database) {}

  // Adds the next version with all that is kept of it, in one transaction. `number`, `published_at` and what is about
  // withdrawing are filled in. Refused with `not_found` when there is no such coalition.
  Result<PlanVersion> publish(PlanVersion version, const PlanContents& contents);
  // Takes a version out of the public's sight. False when there is none that stands under this number.
  bool withdraw(const std::string& coalition, std::int64_t number, const std::string& note);

  [[nodiscard]] std::vector<PlanVersion> list(const std::string& coalition);  // the newest first, withdrawn ones too
  [[nodiscard]] std::optional<PlanVersion> find(const std::string& coalition, std::int64_t number);
  // The newest that stands; nothing when none does.
  [[nodiscard]] std::optional<PlanVersion> standing(const std::string& coalition);
  // In the order of the form. Empty when it was not published in this form and language.
  [[nodiscard]] std::vector<PlanPart> parts(const PlanVersion& version, PlanForm form, Language language);
  // How old people's own words were when the version was published. Empty for versions from before these were kept.
  [[nodiscard]] std::vector<WordsAge> words(const PlanVersion& version);
  // The files of numbers, by name. Empty for versions from before these were kept.
  [[nodiscard]] std::vector<PlanDataFile> data(const PlanVersion& version);
  // The forms in which a version was published, in any language, in the order of all_plan_forms().
  [[nodiscard]] std::vector<PlanForm> forms(const PlanVersion& version);
  // Whether a form was published in every language.
  [[nodiscard]] bool is_in_both_languages(const PlanVersion& version, PlanForm form);
  // All coalitions with a version that stands, by name; titles in this language, or in the other where it was published
  // in that alone.
  [[nodiscard]] std::vector<PublishedPlan> published(Language language);

 private:
  storage::Database& database_;
};

}  // namespace foothold::publishing
