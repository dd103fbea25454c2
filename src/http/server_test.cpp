#include "http/server.hpp"

#include <gmock/gmock.h>

#include <atomic>

#include "base/error.hpp"
#include "http/body_cache.hpp"
#include "http/router.hpp"
#include "http/transport/test_server.hpp"

namespace foothold::http {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::Field;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// A small program as main.cpp wires it: routes behind a body cache.
class SmallProgram {
 public:
  SmallProgram() {
    router_.get("/places/{geoid}", [](const Request& request) -> Result<Response> {
      Response response = html_response(request.parameter("geoid") + std::string(2000, 'x'));
      response.etag = "v3";
      response.immutable_while_running = true;
      return response;
    });
    router_.post("/notes", [](const Request& request) -> Result<Response> { return html_response(request.body); });
    router_.get("/broken", fail);
    router_.get("/api/v1/broken", fail);
    router_.get("/bad-header", [](const Request&) -> Result<Response> {
      Response response = html_response("x");
      response.headers.emplace_back("X-Note", "a\r\nb");
      return response;
    });
    router_.get("/address",
                [](const Request& request) -> Result<Response> { return html_response(request.remote_address); });
  }

  Response answer(const Request& request) {
    return cache_.answer(request, [this](const Request& asked) { return router_.answer(asked); });
  }

 private:
  static Result<Response> fail(const Request&) { throw Broken("a wire came loose"); }

  Router router_{TestServer::render};
  BodyCache cache_{1'000'000};
};

class ServerTest : public testing::Test {
 protected:
  SmallProgram program_;
  TestServer server_{[this](const Request& request) { return program_.answer(request); }};
  RawClient client_{server_.port()};
};

TEST_F(ServerTest, AnswersManyRequestsOnOneConnection) {
  for (int round = 0; round < 3; ++round) {
    const std::string answer = client_.get("/places/29019");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(answer, HasSubstr("Connection: keep-alive\r\n"));
    EXPECT_THAT(answer, HasSubstr("\r\n\r\n29019xxx"));
  }
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
  const std::string first = "GET /places/1 HTTP/1.1\r\nHost: h\r\n\r\n";
  const std::string second = "POST /notes HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello";
  const std::string third = "GET /places/3 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
  client_.send(first + second + third);
  EXPECT_THAT(client_.read_answer(), HasSubstr("\r\n\r\n1xxx"));
  EXPECT_THAT(client_.read_answer(), EndsWith("\r\n\r\nhello"));
  EXPECT_THAT(client_.read_answer(), HasSubstr("\r\n\r\n3xxx"));
  EXPECT_TRUE(client_.is_closed_within(std::chrono::seconds(1)));
}

TEST_F(ServerTest, ClosesWhenTheClientAsksForItOrSpeaksTheOldVersion) {
  EXPECT_THAT(client_.get("/places/1", "Connection: close\r\n"), HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(client_.is_closed_within(std::chrono::seconds(1)));
  RawClient old(server_.port());
  EXPECT_THAT(old.ask("GET /places/1 HTTP/1.0\r\n\r\n"), StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(old.is_closed_within(std::chrono::seconds(1)));
}

TEST_F(ServerTest, AnswersHeadWithTheLengthButWithoutTheBody) {
  client_.send("HEAD /places/29019 HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_THAT(client_.read_answer(false), HasSubstr("Content-Length: 2005\r\n"));
  EXPECT_THAT(client_.get("/places/1"), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST_F(ServerTest, SaysNotModifiedToThoseWhoHaveTheContent) {
  EXPECT_THAT(client_.get("/places/1"), HasSubstr("ETag: \"v3\"\r\n"));
  for (const char* header : {"\"v3\"", "W/\"v3\"", "\"v1\", \"v3\"", "*"}) {
    const std::string answer = client_.get("/places/1", "If-None-Match: " + std::string(header) + "\r\n");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 304 Not Modified\r\n")) << header;
    EXPECT_THAT(answer, HasSubstr("ETag: \"v3\"\r\n"));
    EXPECT_THAT(answer, HasSubstr("Vary: Accept-Encoding\r\n"));
    EXPECT_THAT(answer, EndsWith("\r\n\r\n"));
  }
  EXPECT_THAT(client_.get("/places/1", "If-None-Match: \"v2\"\r\n"), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST_F(ServerTest, CompressesOnlyForThoseWhoAcceptItAndTagsTheTwoFormsApart) {
  const std::string packed = client_.get("/places/1", "Accept-Encoding: gzip, br\r\n");
  EXPECT_THAT(packed, HasSubstr("Content-Encoding: gzip\r\n"));
  EXPECT_THAT(packed, HasSubstr("ETag: \"v3-gzip\"\r\n"));
  EXPECT_THAT(client_.get("/places/1", "Accept-Encoding: gzip;q=0\r\n"), Not(HasSubstr("Content-Encoding")));
  EXPECT_THAT(client_.get("/places/1", "Accept-Encoding: gzip\r\nIf-None-Match: \"v3-gzip\"\r\n"),
              StartsWith("HTTP/1.1 304 Not Modified\r\n"));
}

TEST_F(ServerTest, SaysWhichMethodsAnAddressHas) {
  const std::string answer = client_.ask("DELETE /notes HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 405 Method Not Allowed\r\n"));
  EXPECT_THAT(answer, HasSubstr("Allow: POST\r\n"));
}

TEST_F(ServerTest, LivesOnWhenAHandlerThrows) {
  const std::string page = client_.get("/broken");
  EXPECT_THAT(page, StartsWith("HTTP/1.1 500 Internal Server Error\r\n"));
  EXPECT_THAT(page, EndsWith("<p>refusal.internal_failure</p>"));
  EXPECT_THAT(page, Not(HasSubstr("wire")));
  EXPECT_THAT(client_.get("/api/v1/broken"), EndsWith("{\"error\":\"refusal.internal_failure\"}"));
  EXPECT_THAT(client_.get("/bad-header"), StartsWith("HTTP/1.1 500 "));
  EXPECT_THAT(client_.get("/places/1"), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST_F(ServerTest, InvitesTheBodyThatAClientHoldsBack) {
  client_.send("POST /notes HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(client_.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_THAT(client_.ask("hello"), EndsWith("\r\n\r\nhello"));
}

TEST_F(ServerTest, TellsHandlersWhoAsks) {
  EXPECT_THAT(client_.get("/address"), EndsWith("\r\n\r\n127.0.0.1"));
}

TEST_F(ServerTest, TellsItsObserverOfEveryExchange) {
  const std::string found = client_.get("/places/29019");
  static_cast<void>(client_.get("/nowhere"));
  static_cast<void>(client_.ask("nonsense\r\n\r\n"));
  const auto exchanges = server_.exchanges(3);
  EXPECT_THAT(exchanges, ElementsAre(Field(&SeenExchange::status, 200), Field(&SeenExchange::status, 404),
                                     Field(&SeenExchange::status, 400)));
  EXPECT_EQ(exchanges[0].path, "/places/29019");
  EXPECT_EQ(exchanges[0].bytes_sent, found.size());
}

TEST_F(ServerTest, AnswersManyConnectionsAtOnce) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int count = 0; count < 100; ++count) clients.push_back(std::make_unique<RawClient>(server_.port()));
  for (const auto& client : clients) client->send("GET /places/1 HTTP/1.1\r\nHost: h\r\n\r\n");
  for (const auto& client : clients) EXPECT_THAT(client->read_answer(), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST(ServerOpen, IsRefusedWhenTheAddressIsTakenOrNotOurs) {
  const TestServer server([](const Request&) { return html_response(""); });
  ServerOptions options = test_options();
  options.port = server.port();
  const auto ignore = [](const Exchange&) {};
  const auto taken = Server::open(options, nullptr, TestServer::render, ignore);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().kind, ErrorKind::unavailable);
  EXPECT_FALSE(taken.error().detail.empty());
  options.address = "not an address";
  EXPECT_FALSE(Server::open(options, nullptr, TestServer::render, ignore));
}

TEST(ServerShortcut, SparesTheApplicationWhatItKnows) {
  std::atomic<int> asked{0};
  const auto application = [&](const Request&) {
    ++asked;
    return html_response("slow");
  };
  const auto shortcut = [](const Request& request) -> std::optional<Response> {
    if (request.path == "/broken") throw Broken("a wire came loose");
    if (request.path != "/known") return std::nullopt;
    return html_response("quick");
  };
  TestServer server(application, test_options(), shortcut);
  RawClient client(server.port());
  EXPECT_THAT(client.get("/known"), EndsWith("quick"));
  EXPECT_EQ(asked, 0);
  EXPECT_THAT(client.get("/other"), EndsWith("slow"));
  EXPECT_THAT(client.get("/broken"), StartsWith("HTTP/1.1 500 "));
}

TEST(ServerErrors, AreAnsweredEvenWhenTheirRendererThrows) {
  const auto renderer = [](const Request&, const Error&) -> Response { throw Broken("no template"); };
  auto server = Server::open(
                    test_options(), [](const Request&) -> Response { throw 7; }, renderer, [](const Exchange&) {})
                    .value();
  const auto running = std::async(std::launch::async, [&] { server->run(); });
  RawClient client(server->port());
  EXPECT_THAT(client.get("/"), EndsWith("\r\n\r\nInternal Server Error"));
  EXPECT_THAT(client.ask("nonsense\r\n\r\n"), EndsWith("\r\n\r\nBad Request"));
  server->stop();
}

}  // namespace
}  // namespace foothold::http
