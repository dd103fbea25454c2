#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <ctime>

#include "http/transport/test_server.hpp"

// What the server does with clients that send too much, too slowly, too often, or nothing.
namespace foothold::http {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::StartsWith;

Response echo(const Request& request) {
  return html_response(request.path + request.body);
}

ServerOptions small_options() {
  ServerOptions options = test_options();
  options.header_limit = 1024;
  options.body_limit = 10'000;
  return options;
}

ServerOptions hasty_options() {
  ServerOptions options = test_options();
  options.request_time = milliseconds(300);
  options.idle_time = milliseconds(300);
  options.write_time = milliseconds(300);
  return options;
}

std::string answer_to(std::string_view request) {
  TestServer server(echo, small_options());
  RawClient client(server.port());
  client.send(request);
  std::string answer = client.read_answer();
  EXPECT_THAT(answer, HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(client.is_closed_within(milliseconds(1000)));
  return answer;
}

TEST(Server, RefusesWhatIsNoRequest) {
  EXPECT_THAT(answer_to("HELLO\r\n\r\n"), StartsWith("HTTP/1.1 400 Bad Request\r\n"));
  EXPECT_THAT(answer_to("GET / HTTP/1.1\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
  EXPECT_THAT(
      answer_to("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
      StartsWith("HTTP/1.1 400 "));
}

TEST(Server, RefusesInJsonBelowTheApi) {
  EXPECT_THAT(answer_to("GET /api/v1/%zz HTTP/1.1\r\nHost: h\r\n\r\n"),
              HasSubstr("{\"error\":\"refusal.malformed_address\"}"));
}

TEST(Server, RefusesHeadersThatAreTooLarge) {
  EXPECT_THAT(answer_to("GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(200'000, 'x') + "\r\n\r\n"),
              StartsWith("HTTP/1.1 431 "));
}

TEST(Server, RefusesBodiesThatAreTooLargeAndTheClientHearsOfIt) {
  const std::string head = "POST / HTTP/1.1\r\nHost: h\r\n";
  EXPECT_THAT(answer_to(head + "Content-Length: 500000\r\n\r\n" + std::string(500'000, 'x')),
              StartsWith("HTTP/1.1 413 "));
  std::string chunks;
  for (int count = 0; count < 100; ++count) chunks += "400\r\n" + std::string(1024, 'x') + "\r\n";
  EXPECT_THAT(answer_to(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks), StartsWith("HTTP/1.1 413 "));
}

TEST(Server, ClosesOnAHeaderThatIsTrickled) {
  TestServer server(echo, hasty_options());
  RawClient client(server.port());
  const auto start = std::chrono::steady_clock::now();
  client.send("GET / HTTP/1.1\r\nHost: h\r\n");
  while (!client.is_readable_within(milliseconds(20)) && client.send("a: b\r\n")) continue;
  EXPECT_THAT(client.read_answer(), StartsWith("HTTP/1.1 408 Request Timeout\r\n"));
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_GE(took, milliseconds(290));
  EXPECT_LT(took, milliseconds(2000));
}

TEST(Server, ClosesOnABodyThatIsTrickled) {
  TestServer server(echo, hasty_options());
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n");
  while (!client.is_readable_within(milliseconds(20)) && client.send("x")) continue;
  EXPECT_THAT(client.read_answer(), StartsWith("HTTP/1.1 408 "));
}

TEST(Server, ClosesConnectionsOnWhichNothingComes) {
  TestServer server(echo, hasty_options());
  RawClient silent(server.port());
  RawClient kept(server.port());
  EXPECT_THAT(kept.get("/"), StartsWith("HTTP/1.1 200 "));
  EXPECT_TRUE(silent.is_closed_within(milliseconds(2000)));
  EXPECT_TRUE(kept.is_closed_within(milliseconds(2000)));
}

TEST(Server, ClosesOnAClientThatDoesNotTakeItsAnswer) {
  const auto large = [](const Request&) { return html_response(std::string(50'000'000, 'x')); };
  TestServer server(large, hasty_options());
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  const auto exchanges = server.exchanges(1);
  ASSERT_EQ(exchanges.size(), 1U);
  EXPECT_LT(exchanges[0].bytes_sent, 50'000'000U);
}

TEST(Server, LetsAHandlerTakeLongerThanARequestMay) {
  const auto slow = [](const Request&) {
    std::this_thread::sleep_for(milliseconds(600));
    return html_response("done");
  };
  TestServer server(slow, hasty_options());
  RawClient client(server.port());
  EXPECT_THAT(client.get("/"), StartsWith("HTTP/1.1 200 "));
}

TEST(Server, MakesRoomByClosingTheConnectionThatIsIdleForLongest) {
  ServerOptions options = test_options();
  options.connection_limit = 3;
  TestServer server(echo, options);
  RawClient first(server.port());
  EXPECT_THAT(first.get("/"), StartsWith("HTTP/1.1 200 "));
  RawClient second(server.port());
  EXPECT_THAT(second.get("/"), StartsWith("HTTP/1.1 200 "));
  RawClient third(server.port());
  EXPECT_THAT(third.get("/"), StartsWith("HTTP/1.1 200 "));
  EXPECT_THAT(first.get("/"), StartsWith("HTTP/1.1 200 "));
  RawClient fourth(server.port());
  EXPECT_THAT(fourth.get("/"), StartsWith("HTTP/1.1 200 "));
  EXPECT_TRUE(second.is_closed_within(milliseconds(1000)));
  EXPECT_THAT(first.get("/"), StartsWith("HTTP/1.1 200 "));
  EXPECT_THAT(third.get("/"), StartsWith("HTTP/1.1 200 "));
}

TEST(Server, LetsNewcomersWaitWhileAllConnectionsAreBusy) {
  ServerOptions options = test_options();
  options.connection_limit = 2;
  TestServer server(echo, options);
  RawClient first(server.port());
  RawClient second(server.port());
  first.send("GET /first HTTP/1.1\r\n");
  second.send("GET /second HTTP/1.1\r\n");
  std::this_thread::sleep_for(milliseconds(100));
  RawClient third(server.port());
  third.send("GET /third HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_FALSE(third.is_readable_within(milliseconds(200)));
  EXPECT_THAT(first.ask("Host: h\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 200 "));
  static_cast<void>(first.read_to_end());
  EXPECT_THAT(third.read_answer(), HasSubstr("/third"));
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Uses up all files that the process may open, and gives them back at the end.
class NoFilesLeft {
 public:
  NoFilesLeft() {
    getrlimit(RLIMIT_NOFILE, &before_);
    rlimit tight = before_;
    tight.rlim_cur = 64;
    setrlimit(RLIMIT_NOFILE, &tight);
    for (int file = ::open("/dev/null", O_RDONLY); file >= 0; file = ::open("/dev/null", O_RDONLY))
      files_.push_back(file);
  }
  ~NoFilesLeft() {
    setrlimit(RLIMIT_NOFILE, &before_);
    for (const int file : files_) ::close(file);
  }
  NoFilesLeft(const NoFilesLeft&) = delete;
  NoFilesLeft& operator=(const NoFilesLeft&) = delete;

 private:
  rlimit before_{};
  std::vector<int> files_;
};

TEST(Server, WaitsInsteadOfSpinningWhenTheSystemHasNoFilesLeft) {
  TestServer server(echo);
  RawClient client;
  {
    const NoFilesLeft shortage;
    ASSERT_TRUE(client.connect(server.port()));
    client.send("GET /patient HTTP/1.1\r\nHost: h\r\n\r\n");
    const double before = processor_seconds();
    EXPECT_FALSE(client.is_readable_within(milliseconds(500)));
    EXPECT_LT(processor_seconds() - before, 0.2);
  }
  EXPECT_THAT(client.read_answer(), HasSubstr("/patient"));
}

}  // namespace
}  // namespace foothold::http
