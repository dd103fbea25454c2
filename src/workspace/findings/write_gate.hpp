#pragma once

#include "accounts/membership_store.hpp"
#include "storage/connection.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// What checks and roles refuse of a write, whichever door it comes by: form, API or import. The store asks inside its
// transaction. Borrows both; thread-safe.
class WriteGate {
 public:
  WriteGate(const toolkit::Toolkit& toolkit, accounts::MembershipStore& members)
      : toolkit_(toolkit), members_(members) {}

  // Refused with `invalid` and the words of each check when a check that blocks keeps `after` from being agreed or
  // published. Drafts and reviews are never refused, nor is what stood agreed with the same finding before. Refused
  // with `not_permitted` when somebody below an editor accepts a warning. Refused with `invalid` when a gate would be
  // passed without conditions though something stands in its way, or with conditions that nobody named.
  [[nodiscard]] Result<void> allow(storage::Connection& connection, const Record& before, const Record& after,
                                   const std::string& person) const;

 private:
  [[nodiscard]] Result<void> allow_passing(storage::Connection& connection, const Record& sign_off) const;

  const toolkit::Toolkit& toolkit_;
  accounts::MembershipStore& members_;
};

}  // namespace foothold::workspace
