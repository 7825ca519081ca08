#include "cli/words.hpp"

namespace meanwhile::cli {

const Words& words_for(const people::Client& client) {
  for (const std::string& language : client.languages) {
    if (language == english().language) return english();
    if (language == spanish().language) return spanish();
  }
  return english();
}

}  // namespace meanwhile::cli
