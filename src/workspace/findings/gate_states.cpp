#include "workspace/findings/gate_states.hpp"

#include <algorithm>
#include <array>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

bool is_any_settled(const CoalitionRecords& records, const std::string& type) {
  return std::ranges::any_of(records.of(type), [](const Record* record) { return is_settled(*record); });
}

std::vector<const toolkit::RecordType*> missing_for(const toolkit::Gate& gate, const CoalitionRecords& records) {
  std::vector<const toolkit::RecordType*> missing;
  for (const std::string& type : gate.needs)
    if (!is_any_settled(records, type)) missing.push_back(records.toolkit().record_types.find(type));
  std::erase(missing, nullptr);
  return missing;
}

std::vector<const TextedFinding*> open_for(const toolkit::Gate& gate, const std::vector<TextedFinding>& findings) {
  std::vector<const TextedFinding*> open;
  for (const TextedFinding& finding : findings)
    if (finding.is_open() && std::ranges::find(gate.clear, finding.finding.check) != gate.clear.end())
      open.push_back(&finding);
  return open;
}

// Of two on the same day, the one that was written down later counts.
std::pair<std::string, std::string> moment_of(const Record& sign_off) {
  return {text_of(sign_off.fields, "date"), sign_off.created_at};
}

const Record* latest_sign_off(const toolkit::Gate& gate, const CoalitionRecords& records) {
  const Record* latest = nullptr;
  for (const Record* record : records.of(gate_sign_off)) {
    if (!is_settled(*record) || text_of(record->fields, "gate") != gate.id) continue;
    if (latest == nullptr || moment_of(*record) > moment_of(*latest)) latest = record;
  }
  return latest;
}

GateStep step_of(const GateState& state, const std::string& today) {
  if (state.sign_off != nullptr && text_of(state.sign_off->fields, "outcome") != "not-yet") {
    const auto again = state.gate->again_after_days;
    const bool is_over = again && day_after(text_of(state.sign_off->fields, "date"), *again) < today;
    return is_over ? GateStep::again : GateStep::passed;
  }
  if (!state.missing.empty()) return GateStep::preparing;
  return state.open.empty() ? GateStep::ready : GateStep::checking;
}

}  // namespace

std::string_view gate_step_name(GateStep step) {
  static constexpr std::array<std::string_view, 5> names = {"preparing", "checking", "ready", "passed", "again"};
  return names.at(static_cast<std::size_t>(step));
}

std::vector<GateState> gate_states(const CoalitionRecords& records, const std::vector<TextedFinding>& findings) {
  std::vector<GateState> states;
  for (const toolkit::Gate& gate : records.toolkit().gates) {
    GateState state{.gate = &gate,
                    .missing = missing_for(gate, records),
                    .open = open_for(gate, findings),
                    .sign_off = latest_sign_off(gate, records)};
    state.step = step_of(state, records.today());
    states.push_back(std::move(state));
  }
  return states;
}

}  // namespace foothold::workspace
