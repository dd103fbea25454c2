#include "app/site_command.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <thread>

#include "app/static_site.hpp"
#include "app/web_site.hpp"
#include "base/interrupt.hpp"
#include "base/text.hpp"

namespace foothold::app {
namespace {

struct SiteOptions {
  std::string edition;
  std::string out;
};

void show_progress(std::size_t done, std::size_t total) {
  if (isatty(STDERR_FILENO) == 1) std::fprintf(stderr, "\r\033[K%zu of %zu", done, total);
}

void run_site_build(const SiteOptions& options, metrics::CommandContext& context, const Resources& resources) {
  metrics::Library* library = context.library();
  if (library == nullptr) return;
  const auto site = WebSite::open(*library, options.edition, resources.web);
  if (!site) return context.refuse(site.error());
  StaticSiteRequest request;
  request.out = std::filesystem::path(options.out).lexically_normal();
  if (!request.out.has_filename()) request.out = request.out.parent_path();  // "site/" and "site" are the same
  request.web = resources.web;
  request.threads = std::max(2U, std::thread::hardware_concurrency());
  request.interrupted = &interrupt_flag();
  request.on_progress = show_progress;
  const auto summary = build_static_site(**site, request);
  if (!summary) return context.refuse(summary.error());
  std::printf("%s files, %s MB. Open %s/index.html, or copy the folder to a web server.\n",
              grouped_number(static_cast<double>(summary->files), 0).c_str(),
              grouped_number(static_cast<double>(summary->bytes) / 1e6, 0).c_str(), options.out.c_str());
}

}  // namespace

void add_site_command(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  CLI::App* site = program.add_subcommand("site", "Write the public pages as plain files");
  site->require_subcommand(1);
  CLI::App* build = site->add_subcommand("build", "Write every community as plain files for any web server");
  auto options = std::make_shared<SiteOptions>();
  build->add_option("--edition", options->edition, "The edition file")->required();
  build->add_option("--out", options->out, "A new or empty folder")->required();
  build->callback([options, &context, &resources] { run_site_build(*options, context, resources); });
}

}  // namespace foothold::app
