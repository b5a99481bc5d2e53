# Builds Jekyll sites, and tells what became of their posts.
#
# Standard input is a JSON array of sites, {"config": "the text of _config.yml", "files": {path: text}}. The answer has an
# array for each, of the posts that were built: {"path", "url", "file": the file below the destination, "html": what is in
# it, "fields": the front matter as Jekyll read it, as typed_values.rb says it}.
require "fileutils"
require "jekyll"
require "json"
require "tmpdir"
require_relative "typed_values"

# Keeps what a document's own front matter gives, before Jekyll adds to it.
module FrontMatterKeeper
  attr_reader :own_fields

  def merge_data!(other, source: "YAML front matter")
    @own_fields = typed(other)[1] if source == "YAML front matter" && !@own_fields
    super
  end
end
Jekyll::Document.prepend(FrontMatterKeeper)
Jekyll.logger.log_level = :error

def build(site)
  Dir.mktmpdir do |folder|
    site["files"].merge("_config.yml" => site["config"]).each do |path, text|
      FileUtils.mkdir_p(File.dirname(File.join(folder, path)))
      File.binwrite(File.join(folder, path), text)
    end
    configuration = Jekyll.configuration("source" => folder, "destination" => "#{folder}/_site", "quiet" => true)
    built = Jekyll::Site.new(configuration).tap(&:process)
    built.posts.docs.map { |post| answer(post, configuration["destination"]) }
  end
end

def answer(post, destination)
  file = post.destination(destination)
  {
    path: post.relative_path, url: post.url, file: file.delete_prefix("#{destination}/"),
    html: File.read(file, mode: "r:utf-8"), fields: post.own_fields || []
  }
end

sites = JSON.parse($stdin.read.force_encoding("UTF-8"))
$stdout.set_encoding("UTF-8")
puts JSON.generate(sites.map { |site| build(site) })
