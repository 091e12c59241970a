output "host" {
  description = "Where the ingress answers; point the name of `public_url` here."
  value       = azurerm_container_app.lanyard.ingress[0].fqdn
}

output "principal_id" {
  description = "Lanyard's own identity; Lanyard shows it in its graph."
  value       = azurerm_user_assigned_identity.lanyard.principal_id
}
