#include "workspace/systems/program_portfolio.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

bool names(const Record& record, const toolkit::Predictor& predictor) {
  return has_text(record.fields, "predictors", "predictor:" + predictor.id);
}

const Record* newest_profile_of(const CoalitionRecords& records, const Record& program) {
  const Record* newest = nullptr;
  for (const Record* assessment : records.of("program-assessment"))
    if (refers_to(assessment->fields, "program", program) &&
        (newest == nullptr || day_of(*newest) < day_of(*assessment)))
      newest = assessment;
  return newest;
}

std::optional<ProgramAim> aim_of(const ListedProgram& listed, const toolkit::Predictor& predictor) {
  ProgramAim aim{.said_by_program = names(*listed.program, predictor), .clear_link = {}};
  if (listed.assessment != nullptr && names(*listed.assessment, predictor)) {
    aim.said_by_profile = true;
    aim.clear_link = text_of(listed.assessment->fields, "pillars_clear_link");
  }
  return aim.said_by_program || aim.said_by_profile ? std::optional(aim) : std::nullopt;
}

class PortfolioReading {
 public:
  explicit PortfolioReading(const CoalitionRecords& records) : records_(records) {}

  ProgramPortfolio read() {
    for (const Record* program : records_.of("program"))
      if (text_of(program->fields, "state") != "ended") add_program(*program);
    for (const toolkit::Predictor& predictor : records_.toolkit().framework.predictors()) {
      portfolio_.predictors.push_back(row_of(predictor));
      add_overlaps(portfolio_.predictors.back());
    }
    portfolio_.parts = {part_of_choices("dimensions"), part_of_choices("pathway"), part_of_groups()};
    std::ranges::stable_sort(portfolio_.money, {},
                             [](const ProgramMoney& money) { return std::tuple(money.ends.empty(), money.ends); });
    return std::move(portfolio_);
  }

 private:
  void add_program(const Record& program) {
    const ListedProgram listed{.program = &program,
                               .assessment = newest_profile_of(records_, program),
                               .runs = !is_one_of(program.fields, "state", {"planned", "paused"})};
    portfolio_.programs.push_back(listed);
    if (listed.assessment == nullptr) portfolio_.without_profile.push_back(&program);
    const auto funders = rows_of(program.fields, "funders");
    if (funders.empty()) portfolio_.without_funder.push_back(&program);
    for (const Fields* funder : funders) add_money(program, *funder);
  }

  void add_money(const Record& program, const Fields& funder) {
    const std::string ends = text_of(funder, "ends");
    if (ends > day_after(records_.today(), days_of_a_year)) return;
    portfolio_.money.push_back({.program = &program,
                                .funder = text_of(funder, "funder"),
                                .ends = ends,
                                .ended = !ends.empty() && ends < records_.today()});
  }

  [[nodiscard]] PredictorRow row_of(const toolkit::Predictor& predictor) const {
    PredictorRow row{.predictor = &predictor, .priorities = {}, .aims = {}};
    for (const Record* priority : records_.of("priority"))
      if (names(*priority, predictor)) row.priorities.push_back(priority);
    for (const ListedProgram& listed : portfolio_.programs) {
      row.aims.push_back(aim_of(listed, predictor));
      if (!row.aims.back()) continue;
      ++row.programs;
      if (listed.runs) ++row.running;
    }
    return row;
  }

  // Groups that the same programs serve are told of together.
  void add_overlaps(const PredictorRow& row) {
    std::vector<ProgramOverlap> overlaps;
    for (const Record* group : records_.of("group")) {
      std::vector<const Record*> programs = programs_for(row, *group);
      if (programs.size() < 2) continue;
      const auto same = std::ranges::find(overlaps, programs, &ProgramOverlap::programs);
      if (same != overlaps.end())
        same->groups.push_back(group);
      else
        overlaps.push_back({.predictor = row.predictor, .groups = {group}, .programs = std::move(programs)});
    }
    std::ranges::move(overlaps, std::back_inserter(portfolio_.overlaps));
  }

  [[nodiscard]] std::vector<const Record*> programs_for(const PredictorRow& row, const Record& group) const {
    std::vector<const Record*> programs;
    for (std::size_t at = 0; at < row.aims.size(); ++at) {
      const Record* program = portfolio_.programs[at].program;
      if (row.aims[at] && refers_to(program->fields, "groups", group)) programs.push_back(program);
    }
    return programs;
  }

  template <typename Fits>
  [[nodiscard]] std::vector<const Record*> programs_that(Fits fits) const {
    std::vector<const Record*> programs;
    for (const ListedProgram& listed : portfolio_.programs)
      if (fits(*listed.program)) programs.push_back(listed.program);
    return programs;
  }

  [[nodiscard]] PortfolioPart part_of_choices(std::string_view field) const {
    PortfolioPart part{.key = field, .rows = {}};
    for (const toolkit::FieldChoice& choice : records_.choices("program", field)) {
      const auto says_so = [&](const Record& program) { return has_text(program.fields, field, choice.id); };
      part.rows.push_back({.label = choice.label, .programs = programs_that(says_so)});
    }
    return part;
  }

  [[nodiscard]] PortfolioPart part_of_groups() const {
    PortfolioPart part{.key = "groups", .rows = {}};
    for (const Record* group : records_.of("group")) {
      const auto serves = [&](const Record& program) { return refers_to(program.fields, "groups", *group); };
      part.rows.push_back({.label = {}, .group = group, .programs = programs_that(serves)});
    }
    return part;
  }

  const CoalitionRecords& records_;
  ProgramPortfolio portfolio_;
};

}  // namespace

ProgramPortfolio program_portfolio(const CoalitionRecords& records) {
  return PortfolioReading(records).read();
}

}  // namespace foothold::workspace
