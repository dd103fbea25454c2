#include "http/event_channel.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class EventChannelTest : public testing::Test {
 protected:
  EventChannel::Listener note() {
    return [this](std::int64_t number) { heard_.push_back(number); };
  }

  std::shared_ptr<EventChannel> channel_ = std::make_shared<EventChannel>(2);
  std::vector<std::int64_t> heard_;
};

TEST_F(EventChannelTest, TellsWhatComesWhileSomebodyListens) {
  {
    const auto subscription = channel_->subscribe(note());
    EXPECT_THAT(heard_, IsEmpty());
    channel_->send(3);
    channel_->send(4);
  }
  channel_->send(5);
  EXPECT_THAT(heard_, ElementsAre(3, 4));
}

TEST_F(EventChannelTest, TellsNewcomersTheNewestAtOnce) {
  channel_->send(7);
  const auto subscription = channel_->subscribe(note());
  EXPECT_THAT(heard_, ElementsAre(7));
}

TEST_F(EventChannelTest, TellsNothingThatIsKnownAlready) {
  const auto subscription = channel_->subscribe(note());
  channel_->send(7);
  channel_->send(7);
  channel_->send(6);
  EXPECT_THAT(heard_, ElementsAre(7));
}

TEST_F(EventChannelTest, TakesNoMoreListenersThanItsLimitUntilOneLeaves) {
  auto first = channel_->subscribe(note());
  const auto second = channel_->subscribe(note());
  EXPECT_EQ(channel_->subscribe(note()), nullptr);
  first.reset();
  EXPECT_NE(channel_->subscribe(note()), nullptr);
}

TEST(EventText, IsAnEventWithItsNumber) {
  EXPECT_EQ(event_text(12), "id: 12\ndata: 12\n\n");
}

}  // namespace
}  // namespace foothold::http
