#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace foothold::accounts {

// Why a letter is written: the outbox takes only so many of each kind.
enum class MailKind {
  personal,      // for somebody with an account or an invitation
  confirmation,  // somebody without an account has typed this address
  news,          // of a plan, to whoever has asked for it
};

// A letter to one person: plain text, nothing else.
struct Mail {
  std::string recipient;
  Language language = Language::english;
  std::string subject;
  std::string body;  // lines end with "\n"
  // Where the mail program of the recipient can end such letters with one click (RFC 8058); empty where it cannot.
  std::string unsubscribe = {};
  MailKind kind = MailKind::personal;
};

// What goes over the wire (RFC 5322), with lines that end as mail servers want them. Letters beyond ASCII are encoded
// in the subject (RFC 2047) and in the body (quoted-printable). Nothing in subject or body can begin a header: line
// ends in the subject are blanks, and the body is encoded. `id` stays the same when the same mail is sent again, so
// that a server which got it twice can tell.
[[nodiscard]] std::string message_text(const Mail& mail, std::string_view from, std::string_view id,
                                       std::time_t moment);

}  // namespace foothold::accounts
