#include "cli/validators.hpp"

#include <charconv>
#include <filesystem>

namespace meanwhile::cli {

CLI::Validator whole_number(long least, long most) {
  return CLI::Validator(
      [=](const std::string& text) {
        long number = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool all = failed == std::errc{} && end == text.data() + text.size();
        if (all && least <= number && number <= most) return std::string{};
        return fmt::format("is {}, expected a whole number from {} to {}", text, least, most);
      },
      "");
}

CLI::Validator folder() {
  return CLI::Validator(
      [](const std::string& text) {
        std::error_code error;
        if (std::filesystem::is_directory(text, error)) return std::string{};
        return fmt::format("is {}, expected a folder that is there", text);
      },
      "");
}

}  // namespace meanwhile::cli
