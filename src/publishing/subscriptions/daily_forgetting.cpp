#include "publishing/subscriptions/daily_forgetting.hpp"

#include "publishing/subscriptions/subscription_store.hpp"
#include "workspace/public_comments/public_comment_store.hpp"

namespace foothold::publishing {

void DailyForgetting::look(const std::string& today) {
  if (done_on_ == today) return;
  workspace::PublicCommentStore(database_).forget_due(today);
  SubscriptionStore(database_).forget_unconfirmed();
  done_on_ = today;
}

}  // namespace foothold::publishing
