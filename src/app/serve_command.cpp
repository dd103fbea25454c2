#include "app/serve_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <thread>

#include "app/edition_choice.hpp"
#include "app/health.hpp"
#include "app/mail_options.hpp"
#include "app/web_site.hpp"
#include "app/workspace_database.hpp"
#include "app/workspace_door.hpp"
#include "base/interrupt.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "http/access_log.hpp"
#include "http/body_cache.hpp"
#include "http/server.hpp"
#include "http/telemetry.hpp"
#include "workspace/upload_limit.hpp"

namespace foothold::app {
namespace {

// More than there are processors, because who saves waits for the disk, and the more of them wait at once the more are
// served by one wait.
constexpr unsigned least_workers = 8;
constexpr std::size_t cache_bytes = std::size_t{64} * 1024 * 1024;

struct ServeOptions {
  std::string data = "data";
  std::string edition;
  std::string listen = "127.0.0.1:8080";
  std::string database;
  std::string public_address;
  bool behind_proxy = false;
  MailOptions mail;
  int mail_hour = 11;
  bool quiet = false;
};

Error malformed_address(const std::string& listen) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = "listen";
  error.message = {"app.malformed_address", {{"address", listen}}};
  error.hint = {"app.malformed_address.hint", {}};
  return error;
}

// "127.0.0.1:8080", "[::1]:8080" or a port alone.
Result<http::ServerOptions> server_options(const std::string& listen) {
  http::ServerOptions options;
  const std::size_t colon = listen.rfind(':');
  const std::string port_text = colon == std::string::npos ? listen : listen.substr(colon + 1);
  if (colon != std::string::npos) options.address = listen.substr(0, colon);
  if (options.address.starts_with('[') && options.address.ends_with(']'))
    options.address = options.address.substr(1, options.address.size() - 2);
  const auto port = parse_integer(port_text);
  if (!port || *port < 0 || *port > 65535 || options.address.empty()) return malformed_address(listen);
  options.upload_limit = workspace::upload_limit;
  options.port = static_cast<std::uint16_t>(*port);
  options.worker_threads = std::max(least_workers, std::thread::hardware_concurrency());
  return options;
}

Result<accounts::AccountSettings> account_settings(const ServeOptions& options) {
  auto mail = read_mail_options(options.mail, options.public_address);
  if (!mail) return mail.error();
  std::string address = options.public_address;
  // Paths begin with a slash of their own.
  if (address.ends_with('/')) address.pop_back();
  return accounts::AccountSettings{address, options.behind_proxy, *mail};
}

// Waits for Ctrl-C or the system's request to end. Signals interrupt the sleep of one thread only, hence the short
// steps.
void stop_when_interrupted(http::Server& server, const std::atomic<bool>& finished) {
  while (!interrupt_flag().load() && !finished.load()) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  server.stop();
}

void announce(const http::ServerOptions& options, const http::Server& server, const WebSite& site) {
  const bool is_ipv6 = options.address.find(':') != std::string::npos;
  const std::string host = is_ipv6 ? "[" + options.address + "]" : options.address;
  std::printf("Foothold serves the %s edition at http://%s:%u/\n", site.edition().facts().release.c_str(), host.c_str(),
              server.port());
  std::fflush(stdout);
}

class ServeRun {
 public:
  ServeRun(const ServeOptions& options, http::ServerOptions server, accounts::AccountSettings settings, WebSite& site,
           storage::Database& database)
      : options_(options),
        server_options_(std::move(server)),
        site_(site),
        cache_(cache_bytes),
        workspace_(site, database, std::move(settings),
                   {options.data, FOOTHOLD_VERSION, site.library().folder, options.mail_hour}) {
    add_health_routes(site.router(), {database, workspace_.outbox(), site.edition(), telemetry_, cache_});
  }

  Result<void> run() {
    auto server = http::Server::open(
        server_options_, [this](const http::Request& request) { return answer(request); },
        [this](const http::Request& request, const Error& error) { return site_.render_error(request, error); },
        [this](const http::Exchange& exchange) { observe(exchange); },
        [this](const http::Request& request) { return cache_.find(request); });
    if (!server) return server.error();
    announce(server_options_, **server, site_);
    announce_setup();
    std::atomic<bool> finished{false};
    std::thread watcher([&] { stop_when_interrupted(**server, finished); });
    (*server)->run();
    finished = true;
    watcher.join();
    return {};
  }

 private:
  void announce_setup() const {
    if (workspace_.setup_code().empty()) return;
    std::printf("Nobody has an account yet. Make the first one at /setup with the setup code %s\n",
                workspace_.setup_code().c_str());
    std::fflush(stdout);
  }

  http::Response answer(const http::Request& request) {
    return cache_.answer(request, [this](const http::Request& asked) { return site_.router().answer(asked); });
  }

  void observe(const http::Exchange& exchange) {
    telemetry_.observe(exchange);
    if (!options_.quiet) access_log_.observe(exchange);
  }

  const ServeOptions& options_;
  http::ServerOptions server_options_;
  WebSite& site_;
  http::BodyCache cache_;
  http::Telemetry telemetry_;
  http::AccessLog access_log_{{"/join/", "/reset/", "/calendars/", "/subscriptions/"}};
  WorkspaceDoor workspace_;
};

void run_serve(const ServeOptions& options, metrics::CommandContext& context, const Resources& resources) {
  metrics::Library* library = context.library();
  if (library == nullptr) return;
  static_cast<void>(interrupt_flag());
  auto server = server_options(options.listen);
  if (!server) return context.refuse(server.error());
  auto settings = account_settings(options);
  if (!settings) return context.refuse(settings.error());
  const auto edition = choose_edition(options.data, options.edition);
  if (!edition) return context.refuse(edition.error());
  auto site = WebSite::open(*library, *edition, resources.web);
  if (!site) return context.refuse(site.error());
  auto database = open_workspace_database({options.data, options.database}, resources);
  if (!database) return context.refuse(database.error());
  const auto run = ServeRun(options, *server, *settings, **site, **database).run();
  if (!run) context.refuse(run.error());
}

}  // namespace

void add_serve_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  CLI::App* serve = program.add_subcommand("serve", "Serve the pages and the API until Ctrl-C");
  auto options = std::make_shared<ServeOptions>();
  serve->add_option("--data", options->data, "The data folder: editions and the workspace")->capture_default_str();
  serve->add_option("--edition", options->edition, "Serve this edition file instead of the newest in the data folder");
  serve->add_option("--listen", options->listen, "Address and port; port 0 lets the system choose")
      ->capture_default_str();
  serve->add_option("--database", options->database,
                    "A postgresql:// address; a SQLite file in the data folder when absent");
  serve->add_option("--public-address", options->public_address,
                    "Where people reach it from outside, such as https://mobility.example.gov");
  serve->add_flag("--behind-proxy", options->behind_proxy,
                  "A proxy of ours stands in front and says in X-Forwarded-For who asks");
  add_mail_options(*serve, options->mail);
  serve
      ->add_option("--mail-hour", options->mail_hour, "From this hour of the day, in UTC, reminders and digests go out")
      ->check(CLI::Range(0, 23))
      ->capture_default_str();
  serve->add_flag("--quiet", options->quiet, "Write no access log");
  serve->callback([options, &context, &resources] { run_serve(*options, context, resources); });
}

}  // namespace foothold::app
