#pragma once

#include <set>
#include <string>
#include <vector>

#include "accounts/role.hpp"
#include "base/language.hpp"
#include "storage/connection.hpp"

namespace foothold::accounts {

// People as a coalition takes them along to another installation: without passwords, second steps and sessions. For
// work that has a connection and a Transaction already. Throws DatabaseProblem.
struct PortablePerson {
  std::string id;
  std::string name;
  std::string email;  // empty for a namesake: see settle_person()
};
struct PortableMember {
  std::string person;
  Role role = Role::viewer;
  std::string since;
};

// Those of the ids that have an account, by id.
[[nodiscard]] std::vector<PortablePerson> read_portable_people(storage::Connection& connection,
                                                               const std::set<std::string>& ids);
// The members of a coalition, by the ids of the people.
[[nodiscard]] std::vector<PortableMember> read_portable_members(storage::Connection& connection,
                                                                const std::string& coalition);

// Makes sure that the id of the person means somebody here, and gives back the id of the account with which that person
// signs in here:
// - The id is known already: it is the same person, and the account stays as it is.
// - Neither id nor address is known: an account with this id and without a password, so that its owner gets in by
//   resetting the password.
// - The address belongs to an account with another id: that account. The id itself becomes a namesake, an account that
//   has the name but no address and never signs in, so that the history still names the person.
[[nodiscard]] std::string settle_person(storage::Connection& connection, const PortablePerson& person,
                                        Language language);

// Makes the person a member, and leaves the role of somebody who is one already.
void insert_member(storage::Connection& connection, const std::string& coalition, const PortableMember& member);

// Nobody belongs to the coalition any more, and its invitations and tokens are gone. The accounts stay.
void forget_coalition(storage::Connection& connection, const std::string& coalition);

}  // namespace foothold::accounts
