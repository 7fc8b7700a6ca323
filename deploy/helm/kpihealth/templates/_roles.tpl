{{/* The managed roles of the CloudNativePG cluster, as files/database.sql has them. */}}
{{- define "kpihealth.roles" -}}
{{- $lent := dict "tenants" "tenants_directory" "scoring" "scoring_operator" }}
{{- $group := dict "login" false "inherit" false }}
{{- $roles := list (merge (dict "name" "tenants_directory") $group) (merge (dict "name" "scoring_operator") $group) }}
{{- range $role := keys .Values.database.roles | sortAlpha }}
{{- $secret := include "kpihealth.secretName" (dict "root" $ "id" (replace "_" "-" $role)) }}
{{- $entry := dict "name" $role "login" true "inherit" false "passwordSecret" (dict "name" $secret) }}
{{- with get $lent (trimSuffix "_owner" $role) }}{{ $_ := set $entry "inRoles" (list .) }}{{ end }}
{{- $roles = append $roles $entry }}
{{- end }}
{{- if .Values.keycloak.enabled }}
{{- $secret := include "kpihealth.secretName" (dict "root" . "id" "keycloak-database") }}
{{- $roles = append $roles (dict "name" .Values.keycloak.database.name "login" true "passwordSecret" (dict "name" $secret)) }}
{{- end }}
{{- toYaml $roles }}
{{- end }}
