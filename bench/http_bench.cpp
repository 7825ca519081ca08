// A server to point wrk at: /week answers 2 kB of JSON. Ends when its standard input does.
// usage: http_bench PORT [CHAIN KEY] <fifo     the request log goes to standard error
#include <prometheus/registry.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "serve/http/server.hpp"

namespace {

using namespace meanwhile::serve;

std::string two_kilobytes() {
  std::string text = R"({"items": [)";
  for (int i = 0; text.size() < 2000; ++i) {
    text += (i > 0 ? ", " : "") + (R"({"id": "offering-)" + std::to_string(i) + R"("})");
  }
  return text + "]}";
}

ServerOptions options(int argc, char** argv) {
  ServerOptions made{
      .port = static_cast<std::uint16_t>(std::atoi(argv[1])),
      .routes = {{.path = "/v1/clients/{client}/week",
                  .answer = [text = two_kilobytes()](const Request&) { return json(text); }}},
      .log = json_log(),
      .registry = std::make_shared<prometheus::Registry>(),
      .events = std::make_shared<Events>("bench")};
  if (argc > 3) made.certificate = Certificate{argv[2], argv[3]};
  return made;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto server = Server::start(options(argc, argv));
  if (!server) return std::fprintf(stderr, "%s\n", server.error().text.c_str()), 2;
  while (std::getchar() != EOF) {
  }
}
