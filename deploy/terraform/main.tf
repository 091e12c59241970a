# Lanyard on Azure Container Apps, with a managed identity of its own, what it may read, and the sign-in.
terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.0"
    }
  }
}

locals {
  name        = "lanyard"
  permissions = jsondecode(file("${path.module}/../permissions.json"))
  roles = {
    Viewer   = "Reads everything."
    Operator = "Also collects, imports and accepts warnings."
    Admin    = "Also sets up, and reads the audit log."
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "lanyard" {
  name     = local.name
  location = var.location
}

resource "azurerm_user_assigned_identity" "lanyard" {
  name                = local.name
  location            = azurerm_resource_group.lanyard.location
  resource_group_name = azurerm_resource_group.lanyard.name
}

# What it may read in Azure.
resource "azurerm_role_assignment" "reads" {
  for_each             = toset(local.permissions.azureRoles[*].name)
  scope                = "/providers/Microsoft.Management/managementGroups/${var.management_group}"
  role_definition_name = each.value
  principal_id         = azurerm_user_assigned_identity.lanyard.principal_id
  principal_type       = "ServicePrincipal"
}

# What it may read in the directory.
data "azuread_service_principal" "graph" {
  client_id = "00000003-0000-0000-c000-000000000000"
}

resource "azuread_app_role_assignment" "reads" {
  for_each            = toset(local.permissions.graphPermissions)
  app_role_id         = data.azuread_service_principal.graph.app_role_ids[each.value]
  principal_object_id = azurerm_user_assigned_identity.lanyard.principal_id
  resource_object_id  = data.azuread_service_principal.graph.object_id
}

# How people sign in: an application that trusts the managed identity, so that there is no secret.
resource "random_uuid" "role" {
  for_each = local.roles
}

resource "azuread_application" "lanyard" {
  display_name     = "Lanyard"
  sign_in_audience = "AzureADMyOrg"
  web {
    redirect_uris = ["${var.public_url}/auth/callback"]
  }
  dynamic "app_role" {
    for_each = local.roles
    content {
      id                   = random_uuid.role[app_role.key].result
      value                = app_role.key
      display_name         = app_role.key
      description          = app_role.value
      allowed_member_types = ["User"]
      enabled              = true
    }
  }
}

resource "azuread_application_federated_identity_credential" "lanyard" {
  application_id = azuread_application.lanyard.id
  display_name   = "managed-identity"
  issuer         = "https://login.microsoftonline.com/${data.azurerm_client_config.current.tenant_id}/v2.0"
  subject        = azurerm_user_assigned_identity.lanyard.principal_id
  audiences      = ["api://AzureADTokenExchange"]
}

# Only who was given a role may sign in.
resource "azuread_service_principal" "lanyard" {
  client_id                    = azuread_application.lanyard.client_id
  app_role_assignment_required = true
}

resource "azurerm_virtual_network" "lanyard" {
  name                = local.name
  location            = azurerm_resource_group.lanyard.location
  resource_group_name = azurerm_resource_group.lanyard.name
  address_space       = ["10.40.0.0/16"]
}

resource "azurerm_subnet" "apps" {
  name                 = "apps"
  resource_group_name  = azurerm_resource_group.lanyard.name
  virtual_network_name = azurerm_virtual_network.lanyard.name
  address_prefixes     = ["10.40.0.0/23"]
  delegation {
    name = "apps"
    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_subnet" "database" {
  name                 = "database"
  resource_group_name  = azurerm_resource_group.lanyard.name
  virtual_network_name = azurerm_virtual_network.lanyard.name
  address_prefixes     = ["10.40.2.0/28"]
  delegation {
    name = "database"
    service_delegation {
      name    = "Microsoft.DBforPostgreSQL/flexibleServers"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_private_dns_zone" "database" {
  name                = "${local.name}.private.postgres.database.azure.com"
  resource_group_name = azurerm_resource_group.lanyard.name
}

resource "azurerm_private_dns_zone_virtual_network_link" "database" {
  name                  = local.name
  resource_group_name   = azurerm_resource_group.lanyard.name
  private_dns_zone_name = azurerm_private_dns_zone.database.name
  virtual_network_id    = azurerm_virtual_network.lanyard.id
}

resource "random_password" "database" {
  length  = 40
  special = false
}

resource "azurerm_postgresql_flexible_server" "lanyard" {
  name                          = "${local.name}-${substr(sha1(azurerm_resource_group.lanyard.id), 0, 10)}"
  location                      = azurerm_resource_group.lanyard.location
  resource_group_name           = azurerm_resource_group.lanyard.name
  version                       = "17"
  sku_name                      = "B_Standard_B2s"
  storage_mb                    = 65536
  auto_grow_enabled             = true
  backup_retention_days         = 14
  delegated_subnet_id           = azurerm_subnet.database.id
  private_dns_zone_id           = azurerm_private_dns_zone.database.id
  public_network_access_enabled = false
  administrator_login           = local.name
  administrator_password        = random_password.database.result
  depends_on                    = [azurerm_private_dns_zone_virtual_network_link.database]
}

resource "azurerm_postgresql_flexible_server_database" "lanyard" {
  name      = local.name
  server_id = azurerm_postgresql_flexible_server.lanyard.id
}

resource "azurerm_log_analytics_workspace" "lanyard" {
  name                = local.name
  location            = azurerm_resource_group.lanyard.location
  resource_group_name = azurerm_resource_group.lanyard.name
  retention_in_days   = 30
}

resource "azurerm_container_app_environment" "lanyard" {
  name                       = local.name
  location                   = azurerm_resource_group.lanyard.location
  resource_group_name        = azurerm_resource_group.lanyard.name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.lanyard.id
  infrastructure_subnet_id   = azurerm_subnet.apps.id
  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
}

resource "azurerm_container_app" "lanyard" {
  name                         = local.name
  resource_group_name          = azurerm_resource_group.lanyard.name
  container_app_environment_id = azurerm_container_app_environment.lanyard.id
  revision_mode                = "Single"
  workload_profile_name        = "Consumption"

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.lanyard.id]
  }

  secret {
    name  = "database-url"
    value = "postgresql://${local.name}:${random_password.database.result}@${azurerm_postgresql_flexible_server.lanyard.fqdn}:5432/${local.name}?sslmode=require"
  }

  ingress {
    external_enabled           = true
    allow_insecure_connections = false
    target_port                = 3000
    traffic_weight {
      latest_revision = true
      percentage      = 100
    }
  }

  template {
    min_replicas                     = 1
    max_replicas                     = var.max_replicas
    termination_grace_period_seconds = 30
    volume {
      name         = "data"
      storage_type = "EmptyDir"
    }
    volume {
      name         = "tmp"
      storage_type = "EmptyDir"
    }
    container {
      name   = local.name
      image  = var.image
      cpu    = 2
      memory = "4Gi"
      dynamic "env" {
        for_each = {
          PUBLIC_URL                       = var.public_url
          LANYARD_SIGN_IN_TENANT           = data.azurerm_client_config.current.tenant_id
          LANYARD_SIGN_IN_CLIENT           = azuread_application.lanyard.client_id
          LANYARD_SIGN_IN_MANAGED_IDENTITY = azurerm_user_assigned_identity.lanyard.client_id
          AZURE_CLIENT_ID                  = azurerm_user_assigned_identity.lanyard.client_id
        }
        content {
          name  = env.key
          value = env.value
        }
      }
      env {
        name        = "DATABASE_URL"
        secret_name = "database-url"
      }
      volume_mounts {
        name = "data"
        path = "/data"
      }
      volume_mounts {
        name = "tmp"
        path = "/tmp"
      }
      liveness_probe {
        transport = "HTTP"
        path      = "/healthz"
        port      = 3000
      }
      readiness_probe {
        transport = "HTTP"
        path      = "/readyz"
        port      = 3000
      }
      startup_probe {
        transport               = "HTTP"
        path                    = "/readyz"
        port                    = 3000
        failure_count_threshold = 30
      }
    }
  }
}
