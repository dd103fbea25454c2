#pragma once

#include <functional>
#include <string>

namespace foothold::accounts {

// What the slice of coalitions tells this one, which knows them by their ids only.
struct CoalitionNames {
  std::function<std::string(const std::string& coalition_id)> name;  // empty when there is none
  std::function<std::string(const std::string& coalition_id)> path;  // of its first page
  // Hears of the first account of the installation, once it is there.
  std::function<void(const std::string& person_id)> first_account;
};

}  // namespace foothold::accounts
