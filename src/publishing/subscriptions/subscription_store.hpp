#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "storage/database.hpp"

namespace foothold::publishing {

// What somebody knows of the news about a plan.
struct KnownNews {
  std::int64_t version = 0;     // the newest version
  std::string period = {};      // the last comment period that opened; may be empty
  std::string answers_at = {};  // up to when they know the answers to comments
  bool operator==(const KnownNews&) const = default;
};

// An address that wants to hear what is new about the plan of a coalition. A plain value.
struct Subscription {
  std::string coalition = {};
  std::string email = {};
  Language language = Language::english;
  std::string token = {};  // of the links in the letters to this address
  bool is_confirmed = false;
  KnownNews known = {};
};

// Thread-safe, also among several programs on one database; every call is its own transaction. Borrows the database.
// Throws DatabaseProblem.
class SubscriptionStore {
 public:
  explicit SubscriptionStore(storage::Database& database) : database_(database) {}

  // What is there for the address, or a new one in this language. One that still has to be confirmed waits for a week
  // from now on. Nothing when there is no such coalition.
  std::optional<Subscription> begin(const std::string& coalition, const std::string& email, Language language);
  // Nothing for an unknown token, and for one that nobody has confirmed within a week.
  [[nodiscard]] std::optional<Subscription> find(const std::string& token);
  // From then on the address hears what is newer than what it knows. False when there is none that waits for it,
  // or it has waited for more than a week.
  bool confirm(const std::string& token, const KnownNews& known);
  // Forgets the address. Nothing happens when it is forgotten already.
  void end(const std::string& token);
  // Forgets all addresses that nobody has confirmed within a week.
  void forget_unconfirmed();

  [[nodiscard]] std::vector<Subscription> confirmed();  // coalition by coalition
  // Notes that the subscription knows this news now: true for the one program that may tell them, false when another
  // one has noted anything since.
  [[nodiscard]] bool take_turn(const Subscription& subscription, const KnownNews& news);

 private:
  storage::Database& database_;
};

}  // namespace foothold::publishing
