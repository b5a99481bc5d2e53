// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Digests",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(path: "../NewsDigestKit")
  ],
  targets: [
    .executableTarget(
      name: "Digests",
      dependencies: [
        "NewsDigestKit",
        .product(name: "NewsDigestPublishing", package: "NewsDigestKit"),
      ])
  ]
)
