#include "metrics/peers/peers_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "metrics/data/reading_query.hpp"
#include "metrics/peers/peer_query.hpp"
#include "metrics/peers/peers_json.hpp"

namespace foothold::metrics {
namespace {

struct PeersOptions {
  std::string edition;
  std::string geoid;
  PeerQueryText query;
  std::vector<std::string> weights;
  bool without_weak = false;
  std::string format = "json";
};

// "income=2" as a feature and a number; without the sign the number is empty, which is refused later.
std::pair<std::string, std::string> split_weight(const std::string& typed) {
  const std::size_t sign = std::min(typed.find('='), typed.size());
  return {typed.substr(0, sign), typed.substr(std::min(sign + 1, typed.size()))};
}

void run_peers(const PeersOptions& options, CommandContext& context) {
  const auto edition = context.open_edition(options.edition);
  if (!edition) return;
  const auto place = parse_place(options.geoid, *edition);
  if (!place) return context.refuse(place.error());
  PeerQueryText text = options.query;
  if (options.without_weak) text.weak = "no";
  for (const std::string& weight : options.weights) text.weights.push_back(split_weight(weight));
  const auto query = parse_peer_query(text, *place, *edition);
  if (!query) return context.refuse(query.error());
  const PeerSpaces spaces(*edition);
  const PeerAnswer answer = find_peers(*query, spaces, *edition);
  if (answer.outcome != PeerOutcome::found) return context.refuse(refuse_outcome(answer.outcome));
  const std::string written =
      options.format == "text" ? peers_text(answer, *edition) : peers_json(answer, spaces, *edition) + "\n";
  std::fwrite(written.data(), 1, written.size(), stdout);
}

}  // namespace

void add_peers_command(CLI::App& program, CommandContext& context) {
  CLI::App* peers = program.add_subcommand("peers", "Print the communities most like one, and why they are");
  auto options = std::make_shared<PeersOptions>();
  peers->add_option("geoid", options->geoid, "The code of a county (5 digits) or city (7)")->required();
  peers->add_option("--edition", options->edition, "The edition file")->required();
  peers->add_option("--mode", options->query.mode, "similar, state or aspirational")
      ->check(CLI::IsMember({"similar", "state", "aspirational"}));
  peers->add_option("--better", options->query.better, "For aspirational: the column or predictor to do better on");
  peers->add_option("--count", options->query.count, "How many, 1 to 50; 10 when absent");
  peers->add_option("--weight", options->weights, "FEATURE=NUMBER, for example income=2; 0 leaves a feature out")
      ->delimiter(',');
  peers->add_flag("--without-weak", options->without_weak, "Take values graded Weak as missing");
  peers->add_option("--format", options->format, "json or text")->check(CLI::IsMember({"json", "text"}));
  peers->callback([options, &context] { run_peers(*options, context); });
}

}  // namespace foothold::metrics
