#include "accounts/mail/letters.hpp"

#include <vector>

#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr std::chrono::hours invitation_useful_for{48};
constexpr std::chrono::hours reset_useful_for{1};
constexpr std::chrono::hours news_useful_for{24};
constexpr std::size_t longest_value = 120;

std::string one_line(std::string_view value) {
  return in_one_line(value, longest_value);
}

class InvitationWords {
 public:
  InvitationWords(const AccountSite& accounts, const InvitationLetter& letter)
      : accounts_(accounts), letter_(letter), coalition_(one_line(letter.coalition)) {}

  [[nodiscard]] std::string subject(Language language) const {
    return messages().fill(language, "letter.invitation.subject", {{"coalition", coalition_}});
  }
  [[nodiscard]] std::string body(Language language) const {
    const std::string role = messages().text(language, "role." + std::string(role_name(letter_.role)));
    return messages().fill(language, "letter.invitation.body",
                           {{"person", one_line(letter_.inviter)},
                            {"coalition", coalition_},
                            {"role", role},
                            {"link", accounts_.outside_link(language, "/join/" + letter_.token)}});
  }

 private:
  [[nodiscard]] const Messages& messages() const { return *accounts_.site.messages; }

  const AccountSite& accounts_;
  const InvitationLetter& letter_;
  std::string coalition_;
};

// Both languages, the given one first.
std::vector<Language> starting_with(Language first) {
  std::vector<Language> languages(all_languages.begin(), all_languages.end());
  std::stable_partition(languages.begin(), languages.end(), [&](Language language) { return language == first; });
  return languages;
}

}  // namespace

Result<void> send_invitation(AccountSite& accounts, const InvitationLetter& letter) {
  const auto known = accounts.people.find_by_email(letter.recipient);
  const std::vector<Language> languages =
      known ? std::vector<Language>{known->language} : starting_with(letter.writer_language);
  const InvitationWords words(accounts, letter);
  std::vector<std::string> bodies;
  for (const Language language : languages) bodies.push_back(words.body(language));
  return accounts.outbox.send({folded_email(letter.recipient), languages.front(), words.subject(languages.front()),
                               join(bodies, "\n----------\n\n")},
                              invitation_useful_for);
}

Result<void> send_reset(AccountSite& accounts, const Person& person, const std::string& token) {
  const Messages& messages = *accounts.site.messages;
  const std::string link = accounts.outside_link(person.language, "/reset/" + token);
  return accounts.outbox.send(
      {person.email, person.language, messages.text(person.language, "letter.reset.subject"),
       messages.fill(person.language, "letter.reset.body", {{"name", one_line(person.name)}, {"link", link}})},
      reset_useful_for);
}

void tell_of_new_password(AccountSite& accounts, const std::string& person_id) {
  const auto person = accounts.people.find(person_id);
  if (!accounts.outbox.is_on() || !person) return;
  const Messages& messages = *accounts.site.messages;
  const std::string link = accounts.outside_link(person->language, "/forgot");
  // Whoever has got too much mail already is not told, and the password is changed all the same.
  static_cast<void>(accounts.outbox.send(
      {person->email, person->language, messages.text(person->language, "letter.new_password.subject"),
       messages.fill(person->language, "letter.new_password.body", {{"name", one_line(person->name)}, {"link", link}})},
      news_useful_for));
}

}  // namespace foothold::accounts
