#include "workspace/mentions.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

std::string first_name(const std::string& name) {
  return name.substr(0, name.find(' '));
}

// Folding turns everything but letters and digits into single blanks, so that a name ends where a blank begins.
bool begins_with_name(const std::string& folded_rest, const std::string& name) {
  const std::string folded = fold_for_search(name);
  return !folded.empty() && (folded_rest + " ").starts_with(folded + " ");
}

bool is_only_one(const std::string& first, const std::vector<accounts::Member>& members) {
  return std::ranges::count_if(members, [&](const accounts::Member& member) {
           return fold_for_search(first_name(member.person.name)) == fold_for_search(first);
         }) == 1;
}

bool names(const std::string& folded_rest, const accounts::Member& member,
           const std::vector<accounts::Member>& members) {
  const std::string first = first_name(member.person.name);
  return begins_with_name(folded_rest, member.person.name) ||
         (begins_with_name(folded_rest, first) && is_only_one(first, members));
}

}  // namespace

std::vector<std::string> mentions_in(std::string_view body, const std::vector<accounts::Member>& members) {
  constexpr std::size_t longest_name = 400;
  std::vector<std::string> rests;
  for (std::size_t at = body.find('@'); at != std::string_view::npos; at = body.find('@', at + 1)) {
    const bool in_an_address = at > 0 && body[at - 1] != ' ' && body[at - 1] != '\n' && body[at - 1] != '(';
    if (!in_an_address) rests.push_back(fold_for_search(whole_letters(body.substr(at + 1), longest_name)));
  }
  std::vector<std::string> mentioned;
  for (const accounts::Member& member : members)
    if (std::ranges::any_of(rests, [&](const std::string& rest) { return names(rest, member, members); }))
      mentioned.push_back(member.person.id);
  return mentioned;
}

}  // namespace foothold::workspace
