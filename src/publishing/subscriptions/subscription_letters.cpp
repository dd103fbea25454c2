#include "publishing/subscriptions/subscription_letters.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::publishing {
namespace {

constexpr std::size_t longest_value = 300;

// What people typed.
std::string one_line(const std::string& text) {
  return in_one_line(text, longest_value);
}

class LetterWriter {
 public:
  LetterWriter(const accounts::AccountSite& accounts, const Subscription& subscription)
      : accounts_(accounts), subscription_(subscription), page_(accounts.site, subscription.language, "/plans") {}

  [[nodiscard]] accounts::Mail confirmation(const std::string& coalition_name) const {
    const std::string coalition = one_line(coalition_name);
    const std::string key = subscription_.is_confirmed ? "letter.plan_known" : "letter.plan_confirm";
    const std::string link = outside("/subscriptions/" + subscription_.token);
    return mail(accounts::MailKind::confirmation, page_.fill(key + ".subject", {{"coalition", coalition}}),
                page_.fill(key + ".body", {{"coalition", coalition}, {"link", link}}));
  }

  [[nodiscard]] accounts::Mail news(const PlanState& state, const PlanNews& news) const {
    const std::string coalition = one_line(state.coalition_name);
    const std::string link = outside("/plans/" + state.slug);
    std::vector<std::string> lines = version_lines(state, news);
    if (news.period)
      lines.push_back(page_.fill("letter.plan_news.period", {{"until", workspace::date_words(page_, state.open->to)},
                                                             {"link", link + "/comments"}}));
    if (news.answers) lines.push_back(page_.fill("letter.plan_news.answers", {{"link", link + "/comments"}}));
    lines.push_back(state.standing() == nullptr ? page_.text("letter.plan_news.none")
                                                : page_.fill("letter.plan_news.plan", {{"link", link}}));
    return mail(accounts::MailKind::news, page_.fill("letter.plan_news.subject", {{"coalition", coalition}}),
                page_.fill("letter.plan_news.body", {{"coalition", coalition}, {"lines", join(lines, "\n\n")}}));
  }

 private:
  [[nodiscard]] std::vector<std::string> version_lines(const PlanState& state, const PlanNews& news) const {
    std::vector<std::string> lines;
    const auto known = std::ranges::find(state.versions, subscription_.known.version, &PlanVersion::number);
    if (news.withdrawal && known != state.versions.end())
      lines.push_back(page_.fill("letter.plan_news.withdrawal", {{"number", std::to_string(known->number)},
                                                                 {"note", one_line(known->withdrawn_note)}}));
    if (news.version)
      lines.push_back(page_.fill("letter.plan_news.version", {{"number", std::to_string(state.standing()->number)},
                                                              {"note", one_line(state.standing()->note)}}));
    return lines;
  }

  [[nodiscard]] std::string outside(const std::string& path) const {
    return accounts_.outside_link(subscription_.language, path);
  }

  [[nodiscard]] accounts::Mail mail(accounts::MailKind kind, const std::string& subject,
                                    const std::string& body) const {
    const std::string end = outside("/subscriptions/" + subscription_.token + "/end");
    const std::string reason = subscription_.is_confirmed ? "letter.plan_end_known" : "letter.plan_end_unknown";
    return {.recipient = subscription_.email,
            .language = subscription_.language,
            .subject = subject,
            .body = body + page_.fill(reason, {{"link", end}}),
            .unsubscribe = end,
            .kind = kind};
  }

  const accounts::AccountSite& accounts_;
  const Subscription& subscription_;
  const html::PageContext page_;
};

}  // namespace

accounts::Mail confirmation_letter(const accounts::AccountSite& accounts, const std::string& coalition_name,
                                   const Subscription& subscription) {
  return LetterWriter(accounts, subscription).confirmation(coalition_name);
}

accounts::Mail news_letter(const accounts::AccountSite& accounts, const PlanState& state, const PlanNews& news,
                           const Subscription& subscription) {
  return LetterWriter(accounts, subscription).news(state, news);
}

}  // namespace foothold::publishing
