#include <algorithm>
#include <array>
#include <cmath>

#include "metrics/import/demo/demo_communities.hpp"

namespace foothold::metrics {
namespace {

// How large a subgroup usually is, and how that changes with the traits of the community.
struct PartModel {
  std::string_view subgroup;
  double typical;
  double prosperity;
  double rurality;
  double diversity;
};

constexpr std::array<PartModel, 31> part_models = {{
    {"All", 1.0, 0, 0, 0},
    {"Neighborhoods of color", -0.12, 0, -0.08, 1.1},
    {"White neighborhoods", 1.05, 0, 0, -1.4},
    {"Mixed neighborhoods", 0.03, 0, -0.08, 0.5},
    {"Economically Disadvantaged", 0.48, -0.12, 0.04, 0},
    {"Not Economically Disadvantaged", 0.52, 0.12, -0.04, 0},
    {"Less than $50,000", 0.40, -0.11, 0.06, 0},
    {"$50,000 or More", 0.60, 0.11, -0.06, 0},
    {"High-Poverty", 0.025, -0.04, -0.03, 0.05},
    {"Not High-Poverty", 0.975, 0.04, 0.03, -0.05},
    {"Under Age 45", 0.38, 0, -0.06, 0},
    {"Age 45 and Over", 0.62, 0, 0.06, 0},
    {"Age 10 to 14", 0.62, 0, 0, 0},
    {"Age 15 to 17", 0.38, 0, 0, 0},
    {"Male", 0.495, 0, 0.01, 0},
    {"Female", 0.505, 0, -0.01, 0},
    {"Renter", 0.42, -0.04, -0.18, 0},
    {"Owner", 0.58, 0.04, 0.18, 0},
    {"With Disability", 0.09, -0.02, 0.04, 0},
    {"Without Disability", 0.91, 0.02, -0.04, 0},
    {"Goods Producing", 0.15, 0, 0.10, 0},
    {"Public Administration", 0.14, 0, 0.02, 0},
    {"Trade, Transit, Utilities", 0.20, 0, 0, 0},
    {"Information Services", 0.025, 0.003, -0.015, 0},
    {"Professional Services", 0.17, 0.02, -0.09, 0},
    {"Education and Health", 0.18, 0, 0, 0},
    {"Leisure and Other", 0.135, 0, -0.01, 0},
    {"Less than High School", 0.12, -0.03, 0.01, 0},
    {"GED/High School Degree", 0.26, -0.03, 0.04, 0},
    {"Some College", 0.29, 0, 0.01, 0},
    {"College Degree or Higher", 0.33, 0.06, -0.06, 0},
}};

// Subgroups by race and ethnicity come from the residents. "Black" and "White" here include Hispanic people.
double part_of_residents(std::string_view subgroup, const std::array<int, 4>& residents) {
  const auto [black, hispanic, other, white] = residents;
  if (subgroup == "Black, Non-Hispanic") return black / 1000.0;
  if (subgroup == "Black") return 1.05 * black / 1000.0;
  if (subgroup == "Hispanic") return hispanic / 1000.0;
  if (subgroup == "Other Races and Ethnicities") return other / 1000.0;
  if (subgroup == "White, Non-Hispanic") return white / 1000.0;
  if (subgroup == "White") return (white + 0.6 * hispanic) / 1000.0;
  return 0.0;
}

const PartModel* find_part_model(std::string_view subgroup) {
  const auto at = std::find_if(part_models.begin(), part_models.end(),
                               [&](const PartModel& model) { return model.subgroup == subgroup; });
  return at == part_models.end() ? nullptr : &*at;
}

bool follows_barriers(std::string_view subgroup) {
  return find_part_model(subgroup) == nullptr || subgroup.ends_with("neighborhoods") ||
         subgroup == "Neighborhoods of color";
}

}  // namespace

double DemoCommunity::part(std::string_view subgroup, int year) const {
  const PartModel* model = find_part_model(subgroup);
  if (model == nullptr) return part_of_residents(subgroup, residents_per_thousand(year));
  return std::max(
      0.0, model->typical + model->prosperity * prosperity + model->rurality * rurality + model->diversity * diversity);
}

// Gaps between racial and ethnic groups, and between their neighborhoods, come from barriers and vanish with them.
double DemoCommunity::gap_scale(std::string_view subgroup) const {
  const double local = 0.8 + 0.4 * random({"gap", subgroup}).even();
  return follows_barriers(subgroup) ? local * barriers : local;
}

}  // namespace foothold::metrics
