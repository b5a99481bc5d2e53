// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let newsDigestKit = Target.Dependency.product(name: "NewsDigestKit", package: "NewsDigestKit")
let publishing = Target.Dependency.product(name: "NewsDigestPublishing", package: "NewsDigestKit")

let package = Package(
  name: "NewsDigestKitProof",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "NewsDigestKit", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    // Values drawn from choices: from a seed, from a recording, or from a fuzzer's bytes.
    .target(name: "Generation", dependencies: [newsDigestKit], swiftSettings: settings),
    // The laws as checks of one value each, and the report of a run.
    .target(name: "Checks", dependencies: ["Generation", newsDigestKit, publishing], swiftSettings: settings),
    // The command.
    .executableTarget(
      name: "prove",
      dependencies: [
        "Checks", "Generation", "Growth", newsDigestKit,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "GenerationTests", dependencies: ["Generation", newsDigestKit], swiftSettings: settings),
    .testTarget(name: "ChecksTests", dependencies: ["Checks", "Generation", newsDigestKit], swiftSettings: settings),
    // Time and memory by size.
    .target(name: "Growth", dependencies: ["Checks", newsDigestKit], swiftSettings: settings),
    .testTarget(name: "GrowthTests", dependencies: ["Growth", newsDigestKit], swiftSettings: settings),
    // What the fuzzers check, without them.
    .target(name: "FuzzChecks", dependencies: ["Checks", "Generation", newsDigestKit], swiftSettings: settings),
    .testTarget(name: "FuzzChecksTests", dependencies: ["FuzzChecks"], swiftSettings: settings),
  ]
)

// The fuzzers have no `main` of their own: they are built by `run-fuzzers` only, which links libFuzzer's; and the rest
// then is not.
if Context.environment["NEWSDIGESTKIT_FUZZERS"] != nil {
  package.targets.removeAll { $0.type == .executable || $0.type == .test }
  let names = [
    "ChapterImport", "ChapterList", "DailyDigest", "Digest", "Edit", "FrontMatter", "Growth", "JekyllPost",
    "MarkdownDigest", "Model",
    "MonthlyIndex",
    "NewsPost", "Overwrite", "PodcastEpisode", "TableOfContents", "VideoDigest",
  ]
  package.targets += names.map { name in
    .executableTarget(
      name: "Fuzz\(name)", dependencies: ["FuzzChecks"], path: "Sources/Fuzzers/\(name)",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  }
}
