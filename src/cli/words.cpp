#include "cli/words.hpp"

#include "exchange/words_table.hpp"

namespace meanwhile::cli {

const Words& words_of(const people::Client& client) {
  const bool in_spanish = exchange::phrases_for(client.languages).language == spanish().language;
  return in_spanish ? spanish() : english();
}

}  // namespace meanwhile::cli
