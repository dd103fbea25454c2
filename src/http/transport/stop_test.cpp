#include <gmock/gmock.h>

#include <atomic>

#include "http/transport/test_server.hpp"

// How the server ends: nobody who is being answered loses the answer.
namespace foothold::http {
namespace {

using std::chrono::milliseconds;
using testing::EndsWith;
using testing::HasSubstr;

// A handler that tells when it has begun and ends when the test lets it.
class Gate {
 public:
  Application application() {
    return [this](const Request& request) {
      if (request.path == "/slow") {
        entered_.set_value();
        opened_.get_future().wait();
      }
      return html_response("done");
    };
  }
  void wait_until_entered() { entered_.get_future().wait(); }
  void open() { opened_.set_value(); }

 private:
  std::promise<void> entered_;
  std::promise<void> opened_;
};

TEST(ServerStop, FinishesTheRequestUnderWayAndRefusesNewConnections) {
  Gate gate;
  TestServer server(gate.application());
  RawClient client(server.port());
  RawClient idle(server.port());
  EXPECT_THAT(idle.get("/"), EndsWith("done"));
  client.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
  gate.wait_until_entered();
  server.stop();
  EXPECT_TRUE(idle.is_closed_within(milliseconds(2000)));
  EXPECT_FALSE(RawClient(server.port()).is_connected());
  EXPECT_FALSE(server.has_finished_within(milliseconds(50)));
  gate.open();
  EXPECT_THAT(client.read_answer(), EndsWith("done"));
  EXPECT_TRUE(client.is_closed_within(milliseconds(1000)));
}

TEST(ServerStop, SaysThatItClosesToARequestThatWasHalfSent) {
  TestServer server([](const Request&) { return html_response("done"); });
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\n");
  std::this_thread::sleep_for(milliseconds(100));
  server.stop();
  std::this_thread::sleep_for(milliseconds(100));
  EXPECT_THAT(client.ask("Host: h\r\n\r\n"), HasSubstr("Connection: close\r\n"));
}

TEST(ServerStop, WaitsNoLongerThanTheDrainTimeForASlowClient) {
  ServerOptions options = test_options();
  options.drain_time = milliseconds(200);
  TestServer server([](const Request&) { return html_response("done"); }, options);
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\n");
  std::this_thread::sleep_for(milliseconds(50));
  server.stop();
  EXPECT_TRUE(server.has_finished_within(milliseconds(3000)));
}

TEST(ServerStop, ReturnsAtOnceWhenNothingIsGoingOn) {
  TestServer server([](const Request&) { return html_response("done"); });
  server.stop();
  server.stop();
  EXPECT_TRUE(server.has_finished_within(milliseconds(1000)));
}

TEST(ServerStop, MayComeBeforeTheServerRuns) {
  auto server =
      Server::open(
          test_options(), [](const Request&) { return html_response(""); }, TestServer::render, [](const Exchange&) {})
          .value();
  server->stop();
  server->run();
}

TEST(ServerStop, LosesNoAnswerUnderLoad) {
  TestServer server([](const Request&) { return html_response("done"); });
  std::atomic<int> cut_off{0};
  std::vector<std::future<void>> clients;
  for (int count = 0; count < 4; ++count)
    clients.push_back(std::async(std::launch::async, [&] {
      while (true) {
        RawClient client(server.port());
        if (!client.is_connected()) return;
        const std::string answer = client.get("/", "Connection: close\r\n");
        // A connection that waits in the queue, or has no request yet, may be closed; an answer may not break off.
        if (!answer.empty() && !answer.ends_with("done") && answer != "could not send") ++cut_off;
      }
    }));
  std::this_thread::sleep_for(milliseconds(200));
  server.stop();
  for (const auto& client : clients) client.wait();
  EXPECT_EQ(cut_off, 0);
}

}  // namespace
}  // namespace foothold::http
