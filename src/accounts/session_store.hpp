#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/database.hpp"

namespace foothold::accounts {

// One browser in which somebody is signed in.
struct Session {
  std::string id;  // no secret: it names the session in lists
  std::string person_id;
  std::string form_key;    // stands in every form of this session, so that no other site can send one
  bool confirmed = false;  // false while the second factor is still asked for
  std::string created_at;
  std::string seen_at;
  std::string device;   // what the browser called itself
  std::string address;  // where it came from
};

// The secret that the browser keeps. Only its hash is stored.
struct StartedSession {
  std::string token;
  Session session;
};

// Thread-safe; every call is its own transaction. Borrows the database. Throws DatabaseProblem.
class SessionStore {
 public:
  explicit SessionStore(storage::Database& database) : database_(database) {}

  // A confirmed session lasts 14 days, one that waits for the second factor ten minutes. Ends what has run out.
  StartedSession start(const std::string& person_id, bool confirmed, const std::string& device,
                       const std::string& address);

  // The session of a token, while it lasts: nothing after 12 hours without a request, or when its person has been
  // disabled. Notes at most once a minute that it was seen.
  [[nodiscard]] std::optional<Session> find(const std::string& token);

  // Confirmed sessions of a person, the latest seen first.
  [[nodiscard]] std::vector<Session> of_person(const std::string& person_id);

  void end(const std::string& person_id, const std::string& session_id);
  // All sessions of the person but one; an empty id ends all.
  void end_others(const std::string& person_id, const std::string& kept_session_id);

 private:
  storage::Database& database_;
};

}  // namespace foothold::accounts
