// swift-tools-version: 6.0

import PackageDescription

// What swift-markdown makes of a text that it parses and prints: `alternatives.py` runs it.
let package = Package(
  name: "SwiftMarkdown",
  dependencies: [.package(url: "https://github.com/swiftlang/swift-markdown", from: "0.6.0")],
  targets: [
    .executableTarget(name: "reformat", dependencies: [.product(name: "Markdown", package: "swift-markdown")])
  ]
)
