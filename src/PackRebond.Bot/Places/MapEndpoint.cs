using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PackRebond.Bot.Content;
using PackRebond.Bot.Core.Maps;

namespace PackRebond.Bot.Places;

/// <summary>Serves the maps of the turnkey sites. A map depends on the content and on the place in its path, never on who asks.</summary>
public static class MapEndpoint
{
    /// <summary>Maps <c>/carte/{kind}/{code}.svg</c>.</summary>
    public static void MapSiteMaps(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/carte/{kind}/{code}.svg", [HttpMethods.Get, HttpMethods.Head], (string kind, string code, HttpContext http, CurrentLibrary library) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (SiteMap.Draw(kind, code, library.Value) is not { } svg)
            {
                return Results.NotFound();
            }

            // Cards are shown by other sites' pages too; opened by itself, the picture is a document that may do nothing.
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            headers.ContentSecurityPolicy = "default-src 'none'";
            headers.CacheControl = "public, max-age=3600";
            var bytes = Encoding.UTF8.GetBytes(svg);
            return Results.Bytes(bytes, "image/svg+xml", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
        });
}
