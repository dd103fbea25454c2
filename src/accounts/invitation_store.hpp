#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/role.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

// A link with which one person may join a coalition.
struct Invitation {
  std::string id;  // no secret: it names the invitation in lists
  std::string coalition_id;
  Role role = Role::viewer;
  std::string email;  // of whom it is meant for; may be empty
  std::string invited_by;
  std::string created_at;
  std::string expires_at;
};

struct MadeInvitation {
  std::string token;  // stands in the link; only its hash is stored
  Invitation invitation;
};

// Thread-safe; every call is its own transaction. Borrows the database. Throws DatabaseProblem.
class InvitationStore {
 public:
  explicit InvitationStore(storage::Database& database) : database_(database) {}

  // Open for 14 days.
  MadeInvitation make(const std::string& coalition_id, Role role, const std::string& email,
                      const std::string& invited_by);

  // Looking changes nothing, so that a mail scanner that opens every link does not use it up. Nothing when it is
  // unknown, accepted, withdrawn or too old.
  [[nodiscard]] std::optional<Invitation> find_open(const std::string& token);
  // Open ones, the newest first.
  [[nodiscard]] std::vector<Invitation> of_coalition(const std::string& coalition_id);

  // Uses the invitation up and makes the person a member with its role, in one transaction. A role that is higher
  // already stays. Refused with `not_found` when it is no longer open.
  Result<Invitation> accept(const std::string& token, const std::string& person_id);
  // False when the coalition has no such invitation that nobody has accepted yet.
  [[nodiscard]] bool withdraw(const std::string& coalition_id, const std::string& invitation_id);

 private:
  storage::Database& database_;
};

}  // namespace foothold::accounts
