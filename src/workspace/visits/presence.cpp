#include "workspace/visits/presence.hpp"

#include <algorithm>

namespace foothold::workspace {
namespace {

constexpr std::chrono::minutes stays_for{5};

}  // namespace

void Presence::note(const std::string& coalition, const std::string& person, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  auto& people = seen_[coalition];
  std::erase_if(people, [&](const auto& entry) { return now - entry.second > stays_for; });
  people[person] = now;
}

std::vector<std::string> Presence::here(const std::string& coalition, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<Clock::time_point, std::string>> latest;
  for (const auto& [person, at] : seen_[coalition])
    if (now - at <= stays_for) latest.emplace_back(at, person);
  std::ranges::sort(latest, std::ranges::greater());
  std::vector<std::string> people;
  for (auto& [at, person] : latest) people.push_back(std::move(person));
  return people;
}

}  // namespace foothold::workspace
