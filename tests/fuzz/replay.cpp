#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// A fuzz target over its corpus, once, by any compiler.
/// usage: fuzz_NAME_replay tests/fuzz/corpus/NAME
int main(int argc, char** argv) {
  std::size_t played = 0;
  for (const auto& file : std::filesystem::directory_iterator{argc > 1 ? argv[1] : ""}) {
    std::ifstream in{file.path(), std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    std::cerr << file.path().filename() << '\n';
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    ++played;
  }
  return played > 0 ? 0 : 1;
}
