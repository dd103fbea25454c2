#include <gmock/gmock.h>

#include "http/event_channel.hpp"
#include "http/transport/test_server.hpp"

// Readers who stay and are told what is new.
namespace foothold::http {
namespace {

using std::chrono::milliseconds;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

class EventStream : public testing::Test {
 protected:
  static ServerOptions hasty() {
    ServerOptions options = test_options();
    options.event_pause = milliseconds(100);
    return options;
  }
  Application application() {
    return [this](const Request&) { return event_response(channel_); };
  }

  static std::string open(RawClient& client) {
    client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
    return client.read_until("\r\n\r\n");
  }

  std::shared_ptr<EventChannel> channel_ = std::make_shared<EventChannel>(1);
};

TEST_F(EventStream, SendsEachNewNumberAsItComes) {
  TestServer server(application());
  RawClient client(server.port());
  channel_->send(4);
  EXPECT_THAT(open(client), AllOf(HasSubstr("Content-Type: text/event-stream\r\n"), Not(HasSubstr("Content-Length"))));
  EXPECT_EQ(client.read_until("\n\n"), "id: 4\ndata: 4\n\n");
  channel_->send(5);
  EXPECT_EQ(client.read_until("\n\n"), "id: 5\ndata: 5\n\n");
}

TEST_F(EventStream, ShowsThatItIsAliveAndEndsWhenItsTimeIsOver) {
  ServerOptions options = hasty();
  options.event_stream_time = milliseconds(250);
  TestServer server(application(), options);
  RawClient client(server.port());
  open(client);
  EXPECT_THAT(client.read_to_end(), EndsWith(":\n\n"));
}

TEST_F(EventStream, GivesItsPlaceBackWhenTheReaderLeaves) {
  TestServer server(application(), hasty());
  {
    RawClient client(server.port());
    open(client);
    EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
  }
  std::unique_ptr<EventChannel::Subscription> place;
  for (int wait = 0; wait < 100 && !place; ++wait) {
    std::this_thread::sleep_for(milliseconds(20));
    place = channel_->subscribe([](std::int64_t) {});
  }
  EXPECT_NE(place, nullptr);
}

TEST_F(EventStream, EndsAtOnceWhenThereIsNoPlace) {
  const auto place = channel_->subscribe([](std::int64_t) {});
  TestServer server(application());
  RawClient client(server.port());
  open(client);
  EXPECT_TRUE(client.is_closed_within(milliseconds(1000)));
}

TEST_F(EventStream, DoesNotKeepTheServerFromStopping) {
  TestServer server(application());
  RawClient client(server.port());
  channel_->send(1);
  open(client);
  EXPECT_EQ(client.read_until("\n\n"), "id: 1\ndata: 1\n\n");
  server.stop();
  EXPECT_TRUE(server.has_finished_within(milliseconds(2000)));
}

TEST_F(EventStream, IsOnlyAHeadWhenOnlyTheHeadIsAskedFor) {
  TestServer server(application());
  RawClient client(server.port());
  client.send("HEAD /events HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_THAT(client.read_to_end(), EndsWith("\r\n\r\n"));
}

}  // namespace
}  // namespace foothold::http
