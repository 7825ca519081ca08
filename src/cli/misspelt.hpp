#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"

namespace meanwhile::cli {

/// What is said about a command line that cannot be understood, with exit code 2.
Said refusal(const std::string& what);

/// What is wrong with a command line that has no known verb, and which verb may have been meant;
/// nothing when it has one, or asks for help.
std::optional<Said> wrong_verb(const std::vector<std::string>& args,
                               const std::vector<VerbSpec>& verbs);

/// What is wrong with an option that the verb does not have, and which may have been meant; nothing
/// when all are known.
std::optional<Said> wrong_option(const std::vector<std::string>& args,
                                 const std::vector<VerbSpec>& verbs);

/// What is said of an offering that the programme does not have, and which up to three may have
/// been meant.
///
/// names  what could have been said: ids, and `id#n`
Said wrong_offering(const std::string& word, const std::vector<std::string>& names);

}  // namespace meanwhile::cli
