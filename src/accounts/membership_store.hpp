#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/person.hpp"
#include "accounts/role.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

struct Membership {
  std::string coalition_id;
  std::string person_id;
  Role role = Role::viewer;
  std::string since;
};

struct Member {
  Person person;
  Role role = Role::viewer;
  std::string since;
};

// Who belongs to which coalition, with which role. Coalitions are known by their ids only. Thread-safe; every call is
// its own transaction. Borrows the database. Throws DatabaseProblem.
class MembershipStore {
 public:
  explicit MembershipStore(storage::Database& database) : database_(database) {}

  // Nothing for somebody who is no member.
  [[nodiscard]] std::optional<Role> role_of(const std::string& person_id, const std::string& coalition_id);
  [[nodiscard]] std::vector<Membership> of_person(const std::string& person_id);
  // The coalitions that nobody else coordinates who can sign in.
  [[nodiscard]] std::vector<std::string> only_coordinated_by(const std::string& person_id);
  // By name.
  [[nodiscard]] std::vector<Member> of_coalition(const std::string& coalition_id);

  // Adds the person, or gives another role. Refused with `conflict` when nobody who can sign in would be coordinator
  // any more.
  Result<void> set(const std::string& coalition_id, const std::string& person_id, Role role);
  // Refused with `conflict` when nobody would be coordinator any more.
  Result<void> remove(const std::string& coalition_id, const std::string& person_id);

 private:
  storage::Database& database_;
};

}  // namespace foothold::accounts
