#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The programs that a community has, held beside the framework: which predictors they try to move, where none does,
// where several do the same, and until when there is money. It says what programs aim at and never whether they work.
// Programs that have ended are left out. Pure; pointers lead into the records and their toolkit.

struct ListedProgram {
  const Record* program = nullptr;
  const Record* assessment = nullptr;  // its newest alignment profile; null when there is none
  bool runs = false;                   // neither planned nor paused; one that does not say counts as running
};

// What a program has to do with one predictor.
struct ProgramAim {
  bool said_by_program = false;
  bool said_by_profile = false;
  std::string clear_link;  // how the profile answers whether what is done leads to its predictors; may be empty
};

struct PredictorRow {
  const toolkit::Predictor* predictor = nullptr;
  std::vector<const Record*> priorities;        // that name it
  std::vector<std::optional<ProgramAim>> aims;  // beside the programs; nothing where one has nothing to do with it
  int programs = 0;                             // how many aim at it
  int running = 0;                              // how many of them run
};

// Several programs that aim at the same predictor for the same groups: they may double, or add to each other.
struct ProgramOverlap {
  const toolkit::Predictor* predictor = nullptr;
  std::vector<const Record*> groups;
  std::vector<const Record*> programs;
};

// The programs by one of their answers.
struct PortfolioRow {
  Localized label;
  const Record* group = nullptr;  // of the part by groups
  std::vector<const Record*> programs;
};
struct PortfolioPart {
  std::string_view key;  // "dimensions", "pathway" or "groups": names its words in content/strings
  std::vector<PortfolioRow> rows;
};

// Money that ends within a year, has ended, or does not say when it ends.
struct ProgramMoney {
  const Record* program = nullptr;
  std::string funder;
  std::string ends;  // empty when nobody said
  bool ended = false;
};

struct ProgramPortfolio {
  std::vector<ListedProgram> programs;   // by title
  std::vector<PredictorRow> predictors;  // in the order of the framework
  std::vector<ProgramOverlap> overlaps;
  std::vector<PortfolioPart> parts;
  std::vector<ProgramMoney> money;            // the next end first, and last what does not say
  std::vector<const Record*> without_funder;  // programs that name no money at all
  std::vector<const Record*> without_profile;
};
[[nodiscard]] ProgramPortfolio program_portfolio(const CoalitionRecords& records);

}  // namespace foothold::workspace
