#include "serve/write_standing.hpp"

namespace meanwhile::serve {
namespace {

std::string_view word(Standing::State state) {
  switch (state) {
    case Standing::State::running: return "running";
    case Standing::State::done: return "done";
    case Standing::State::failed: break;
  }
  return "failed";
}

}  // namespace

void write_standing(exchange::JsonWriter& out, const Standing& standing) {
  out.field("id", standing.id);
  out.field("state", word(standing.state));
  out.field("limit", standing.limit.count());
  out.field("seconds", std::chrono::duration<double>(standing.took).count());
  out.field("stopped", standing.stopped);
}

}  // namespace meanwhile::serve
